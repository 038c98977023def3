package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.Durability;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * A handler and what it is bound to.
 *
 * @param service the service it belongs to and the name of its subscription
 * @param recorded whether its first outcome is recorded
 * @param type what its events are declared as
 * @param name names the handler in recorded outputs and derived ids
 */
record HandlerBinding(String service, EventHandler<?> handler, Class<? extends Payload> payload, boolean recorded,
        EventType type, String name) {

    HandlerBinding(String service, EventHandler<?> handler, Class<? extends Payload> payload, boolean recorded) {
        this(service, handler, payload, recorded, EventCatalog.typeOf(payload), service + "/" + EventCatalog.typeOf(payload).value());
    }

    boolean isDurable() {
        return type().durability() == Durability.DURABLE;
    }
}
