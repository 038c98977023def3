/** Configuration that changes while everything runs: versioned, with its history. */
@Configuration
@EdrsService("shared.config")
@Keeps(collections = {"config", "config_history"})
@NullMarked
package io.edrs.shared.config;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
