package io.edrs.schema;

/** A row of a table that every process reads. It knows whose it is, so that it goes with a tenant that is purged. */
public interface TableRow {

    /** Whether it is that tenant's and nobody else's. @param key the key it has in its table */
    boolean belongsTo(String tenant, String key);

    /** Whether a key is the tenant's name, or begins with it and a slash. */
    static boolean isKeyOf(String tenant, String key) {
        return key.equals(tenant) || key.startsWith(tenant + "/");
    }
}
