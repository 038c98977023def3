package io.edrs.platform.kernel.http;

import io.edrs.schema.TableRow;
import java.time.Instant;

/**
 * The public half of a key that signs access tokens, as the table {@code signing-keys} holds it under its id; the private half
 * stays in the process that made it.
 *
 * @param jwk the public key (RFC 7517)
 * @param notAfter from when on nothing it signed is accepted
 */
public record SigningKey(String jwk, Instant notAfter) implements TableRow {

    /** The table's name. */
    public static final String TABLE = "signing-keys";

    /** Who issues the tokens. */
    public static final String ISSUER = "edrs";

    /** The claim that holds the hash of the API key behind a token. */
    public static final String KEY_CLAIM = "key";

    /** The claim that holds the id of the session a token belongs to. */
    public static final String SESSION_CLAIM = "sid";

    /** The claim that holds how much a person without a key may ask. */
    public static final String TIER_CLAIM = "tier";

    /** The claim that holds the one tenant a token acts for. */
    public static final String TENANT_CLAIM = "tenant";

    /** The claim that holds the scopes, separated by spaces (RFC 8693). */
    public static final String SCOPE_CLAIM = "scope";

    @Override
    public boolean belongsTo(String tenant, String key) {
        // A gateway's, for tokens of all tenants.
        return false;
    }
}
