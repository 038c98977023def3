/** A service for tests, the left one of two. */
@Configuration
@EdrsService(value = "test.left", handles = DocumentIngested.class)
@NullMarked
package io.edrs.launcher.stores.left;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.knowledge.DocumentIngested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
