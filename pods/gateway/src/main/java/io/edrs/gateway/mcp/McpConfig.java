package io.edrs.gateway.mcp;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * How clients of the Model Context Protocol are served.
 *
 * @param patience how long a tool waits for its answer
 * @param page resources in one page of a list
 * @param origins origins of browsers that may call, beside pages of this machine
 */
@ConfigurationProperties("edrs.gateway.mcp")
record McpConfig(@Bindable(defaultValue = "60s") Duration patience, @Bindable(defaultValue = "50") int page, @Bindable(defaultValue = "") List<String> origins) {}
