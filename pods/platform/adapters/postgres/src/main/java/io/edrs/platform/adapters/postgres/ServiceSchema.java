package io.edrs.platform.adapters.postgres;

/**
 * A schema and where its migrations are on the class path.
 *
 * @param folder with scripts {@code V1__what.sql}, …
 */
record ServiceSchema(String name, String folder) {

    static final ServiceSchema PLATFORM = new ServiceSchema("edrs", "io/edrs/platform/adapters/postgres/migration");

    static ServiceSchema of(String service) {
        return new ServiceSchema(nameOf(service), "db/" + service);
    }

    /** By its name; that of a tenant's own follows the service's after two underscores. */
    static ServiceSchema named(String schema) {
        return schema.equals(PLATFORM.name()) ? PLATFORM : new ServiceSchema(schema, "db/" + schema.replaceFirst("__.*", "").replaceFirst("_", "."));
    }

    static String nameOf(String service) {
        return service.replace('.', '_');
    }
}
