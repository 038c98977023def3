package io.edrs.platform.store;

/**
 * Seals bytes with a key of the tenant: AES-256-GCM (NIST SP 800-38D), the key itself kept wrapped by a master key
 * (envelope encryption). Every adapter passes {@code TenantCipherContract}.
 */
public interface TenantCipher {

    /** Seals; the context, for example {@code collection/id/field}, must be given again to open: sealed bytes cannot change places. */
    byte[] seal(String tenant, String context, byte[] plain);

    /** Opens; throws {@code SEAL_BROKEN} when the bytes, the tenant or the context are not those sealed, {@code KEY_DESTROYED} after {@link #destroy}. */
    byte[] open(String tenant, String context, byte[] sealed);

    /** Seals with a new key from now on; what was sealed before stays readable. */
    void rotate(String tenant);

    /** Destroys the tenant's keys: nothing sealed for it can be opened or sealed again, in no copy and no backup. */
    void destroy(String tenant);
}
