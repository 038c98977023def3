/** Looks again at pages and folders on schedule, lets documents expire, and reports what now says something else. */
@Configuration
@EdrsService(value = "knowledge.update", handles = DocumentDeleted.class, with = "knowledge.documents")
@NullMarked
package io.edrs.knowledge.update;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
