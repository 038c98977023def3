package io.edrs.platform.adapters.redis;

/**
 * The names of keys: {@code prefix:kind:{tenant:name:key}}. The braces put the value and the lock of a cache's key into one
 * slot of a cluster; neither tenants nor names have a colon, so no two places share a name.
 */
record Keys(String prefix) {

    String cached(String tenant, String cache, String key) {
        return named('c', tenant + ":" + cache + ":" + key);
    }

    String loading(String tenant, String cache, String key) {
        return named('l', tenant + ":" + cache + ":" + key);
    }

    /** The pattern of all values and locks of a tenant's cache. */
    String cache(String tenant, String cache) {
        return prefix + ":[cl]:{" + tenant + ":" + cache + ":*";
    }

    boolean isLock(String key) {
        return key.startsWith(prefix + ":l:");
    }

    String counted(String tenant, String counter, String key) {
        return named('n', tenant + ":" + counter + ":" + key);
    }

    String leased(String name) {
        return named('s', name);
    }

    private String named(char kind, String what) {
        return prefix + ":" + kind + ":{" + what + "}";
    }
}
