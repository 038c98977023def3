package io.edrs.launcher.stores;

import io.edrs.launcher.stores.move.Belongings;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.store.driver.StorePort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What services say they keep. */
public final class Kept {

    private Kept() {}

    /** What the service keeps behind the port; nothing where it cannot be moved. */
    public static Belongings by(ServiceInfo service, StorePort port) {
        return new Belongings(service.name(), port == StorePort.RELATIONAL ? tables(service) : named(service, port));
    }

    /** A service has tables when it has migrations. */
    private static List<String> tables(ServiceInfo service) {
        return Kept.class.getClassLoader().getResource("db/" + service.name()) == null ? List.of() : List.of(service.name());
    }

    private static List<String> named(ServiceInfo service, StorePort port) {
        var keeps = declared(service.packageName());
        return keeps == null ? List.of() : switch (port) {
            case DOCUMENTS -> List.of(keeps.collections());
            case JOURNAL -> List.of(keeps.journals());
            case BLOBS -> List.of(keeps.blobs());
            case TIME_SERIES -> List.of(keeps.series());
            case RELATIONAL, VECTORS, CACHE, COUNTERS, LOCKS -> List.of();
        };
    }

    /** What the package says, null when it says nothing. */
    public static @Nullable Keeps declared(String packageName) {
        try {
            return Class.forName(packageName + ".package-info").getAnnotation(Keeps.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
