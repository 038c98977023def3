package io.edrs.gateway;

import io.edrs.platform.kernel.issuer.Person;

/** Starts sessions of people who logged in elsewhere. */
public interface Sessions {

    /** The first tokens of a new session of that person in that tenant, one of theirs. */
    Tokens begin(Person person, String tenant);

    /** A token that is good for one refresh within a minute, the first of a new session: what a browser is handed over a redirect. */
    String handOver(Person person, String tenant);

    /** @param expiresIn seconds @param refreshToken good for one refresh */
    record Tokens(String accessToken, String tokenType, long expiresIn, String refreshToken) {}
}
