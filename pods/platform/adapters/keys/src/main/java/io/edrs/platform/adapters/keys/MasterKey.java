package io.edrs.platform.adapters.keys;

/** Wraps the keys of tenants so that they can lie on disk: a key in a file here, a key service (KMS, Vault transit) elsewhere. */
public interface MasterKey {

    /** The key in a form that only {@link #unwrap} reads. */
    byte[] wrap(byte[] key);

    /** The key; throws {@code CONFIGURATION_INVALID} when another master key wrapped it. */
    byte[] unwrap(byte[] wrapped);
}
