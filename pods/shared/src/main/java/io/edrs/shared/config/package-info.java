/** Configuration that changes while everything runs: versioned, with its history. */
@Configuration
@EdrsService("shared.config")
@NullMarked
package io.edrs.shared.config;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
