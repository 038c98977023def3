package io.edrs.platform.kernel.service;

import io.edrs.schema.Durability;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Payload;
import java.util.List;

/**
 * A service as the catalogue knows it, whether it runs here or not.
 *
 * @param name target name, {@code <pod>.<service>}
 * @param packageName where its code is
 * @param handles payload types it takes
 * @param with services that must run beside it
 */
public record ServiceInfo(String name, String packageName, List<Class<? extends Payload>> handles, List<String> with) {

    /** The pod it belongs to. */
    public String pod() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The durable types it takes; each needs a subscription of its name whether it runs or not. */
    public List<Class<? extends Payload>> durableTypes() {
        return handles.stream()
                .filter(type -> EventCatalog.typeOf(type).durability() == Durability.DURABLE)
                .toList();
    }
}
