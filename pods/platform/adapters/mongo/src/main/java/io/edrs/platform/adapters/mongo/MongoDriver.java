package io.edrs.platform.adapters.mongo;

import com.mongodb.ConnectionString;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import java.util.Set;
import java.util.regex.Pattern;

/** MongoDB by {@code mongodb://user:password@node,node/database?replicaSet=rs0}, with all of its own URL parameters. */
public final class MongoDriver implements StoreDriver {

    private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9_-]{1,63}");

    @Override
    public String name() {
        return "MongoDB";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("mongodb", "mongodb+srv");
    }

    @Override
    public Set<StorePort> ports() {
        return Set.of(StorePort.DOCUMENTS);
    }

    @Override
    public OpenStore open(StoreUrl url, StoreOptions options) {
        var database = url.path().isEmpty() ? "edrs" : url.path();
        if (!DATABASE.matcher(database).matches()) {
            throw invalid("The database '" + database + "' of " + url + " must match " + DATABASE + ".", null);
        }
        try {
            return new MongoStore(new ConnectionString(url.text()), database, options);
        } catch (IllegalArgumentException e) {
            throw invalid("The URL " + url + " is none of MongoDB's: " + e.getMessage(), e);
        }
    }

    private static EdrsException invalid(String message, Throwable cause) {
        return new EdrsException(KernelError.CONFIGURATION_INVALID, message, cause);
    }
}
