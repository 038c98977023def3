package io.edrs.schema.shared;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/**
 * A process says that it lives.
 *
 * @param process the process's name
 * @param services the services it runs
 * @param handles the event types it can answer or handle
 * @param ready whether all of them take work
 * @param address its HTTP address
 */
@EventType(value = "shared.heartbeat_sent", durability = Durability.VOLATILE)
public record Heartbeat(String process, List<String> services, List<String> handles, boolean ready, String address, String version)
        implements Payload {}
