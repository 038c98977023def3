package io.edrs.gateway.factors;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How codes are taken.
 *
 * @param issuer the name an authenticator shows
 * @param proofLife how long a proof is good
 * @param mostWrong wrong codes of one user until no more are taken
 * @param pause for how long none are taken then
 */
@ConfigurationProperties("edrs.gateway.factors")
record FactorConfig(@Bindable(defaultValue = "EDRS") String issuer, @Bindable(defaultValue = "15m") Duration proofLife,
        @Bindable(defaultValue = "5") int mostWrong, @Bindable(defaultValue = "15m") Duration pause) {}
