package io.edrs.platform.kernel.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long a request may take to arrive.
 *
 * @param head from the first byte of a connection to the end of the headers
 * @param body from the headers to the end of the body
 */
@ConfigurationProperties("edrs.http.request-time")
record RequestTimeConfig(@Bindable(defaultValue = "15s") Duration head, @Bindable(defaultValue = "120s") Duration body) {}
