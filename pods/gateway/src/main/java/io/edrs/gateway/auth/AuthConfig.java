package io.edrs.gateway.auth;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Where the first key is left, and how long sessions last.
 *
 * @param keyFile file that receives the first key, mode 0600; empty to make none
 * @param sessionIdle a session without a refresh for so long ends
 * @param sessionLife a session made with a key ends after that, however busy
 * @param personLife a session of a person who logged in ends after that, however busy
 */
@ConfigurationProperties("edrs.gateway.auth")
record AuthConfig(@Bindable(defaultValue = "") String keyFile, @Bindable(defaultValue = "12h") Duration sessionIdle,
        @Bindable(defaultValue = "30d") Duration sessionLife, @Bindable(defaultValue = "24h") Duration personLife) {}
