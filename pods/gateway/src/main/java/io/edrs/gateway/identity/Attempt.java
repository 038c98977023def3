package io.edrs.gateway.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A login under way, kept sealed in the browser that began it: nobody can finish it elsewhere (RFC 9700, section 4.7).
 *
 * @param verifier of PKCE (RFC 7636)
 * @param returnTo a path of this gateway; null to answer with the tokens themselves
 */
record Attempt(String state, String nonce, String verifier, @Nullable String tenant, @Nullable String returnTo, Instant until) {}
