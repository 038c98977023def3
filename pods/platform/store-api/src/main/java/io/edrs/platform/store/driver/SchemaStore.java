package io.edrs.platform.store.driver;

import java.util.List;

/** A store with schemas, its own and those of services, that it brings up to date under a lock before the first use. */
public interface SchemaStore {

    /** What its own schema and those of the services lack, in the order it will be run; changes nothing. */
    List<Migration> pending(List<String> services);

    /** Runs what they lack. */
    void migrate(List<String> services);

    /** A step forward; there is none back. */
    record Migration(String schema, int version, String description) {}
}
