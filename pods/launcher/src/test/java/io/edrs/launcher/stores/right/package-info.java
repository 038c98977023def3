/** A service for tests, the right one of two. */
@Configuration
@EdrsService(value = "test.right", handles = DocumentIngested.class)
@NullMarked
package io.edrs.launcher.stores.right;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.knowledge.DocumentIngested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
