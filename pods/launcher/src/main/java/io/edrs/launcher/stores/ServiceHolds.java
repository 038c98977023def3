package io.edrs.launcher.stores;

import io.edrs.platform.kernel.dispatch.ConsumerFleet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a service's consumers while a store of it is away; what is said before there are consumers is kept for them. */
public final class ServiceHolds implements StoreRounds.Listener {

    private final Map<String, Boolean> said = new LinkedHashMap<>();
    private @Nullable ConsumerFleet fleet;

    @Override
    public synchronized void changed(String service, boolean canGoOn) {
        said.put(service, canGoOn);
        if (fleet != null) {
            tell(fleet, service, canGoOn);
        }
    }

    /** From now on the fleet is told. */
    public synchronized void attach(ConsumerFleet consumers) {
        fleet = consumers;
        said.forEach((service, canGoOn) -> tell(consumers, service, canGoOn));
    }

    private static void tell(ConsumerFleet consumers, String service, boolean canGoOn) {
        if (canGoOn) {
            consumers.letGo(service);
        } else {
            consumers.hold(service);
        }
    }
}
