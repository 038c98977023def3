package io.edrs.platform.adapters.mongo;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;

/** How ids stand in a collection: behind their tenant and a slash, which no tenant has, so that a tenant is one range of them. */
final class Key {

    private static final String SLASH = "/";
    private static final String AFTER_SLASH = "0";

    private Key() {}

    static String of(String tenant, String id) {
        return tenant + SLASH + id;
    }

    static String id(String tenant, String key) {
        return key.substring(tenant.length() + 1);
    }

    /** Every key of a tenant after one of its ids, the empty one for all. */
    static Bson after(String field, String tenant, String id) {
        return Filters.and(Filters.gt(field, of(tenant, id)), Filters.lt(field, tenant + AFTER_SLASH));
    }
}
