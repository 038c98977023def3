package io.edrs.schema;

import java.util.Arrays;
import java.util.List;

/** Topic names, as every publisher and subscriber derives them. */
public final class Topics {

    /** The Pulsar tenant that holds lanes, retries, function inlets and tables. */
    public static final String SYSTEM_TENANT = "edrs";

    /** Its namespaces. */
    public static final List<String> SYSTEM_NAMESPACES = List.of("lanes", "retries", "functions", "system");

    /** Its namespace of compacted topics, kept for ever. */
    public static final String TABLE_NAMESPACE = "tables";

    private Topics() {}

    /** The topic an event of this type, tenant and priority is published to. */
    public static String of(Class<? extends Payload> payload, String tenant, Priority priority) {
        var type = EventCatalog.typeOf(payload);
        return switch (type.route()) {
            case TENANT -> tenantTopic(type, tenant);
            case LANES -> lane(type.value(), priority);
            case SYSTEM -> "persistent://" + SYSTEM_TENANT + "/functions/" + type.value();
        };
    }

    /** Every topic a subscriber to this type listens to on behalf of the tenant; lanes are the same for all tenants. */
    public static List<String> listenedBy(Class<? extends Payload> payload, String tenant) {
        var type = EventCatalog.typeOf(payload);
        return type.route() == Route.LANES
                ? Arrays.stream(Priority.values()).map(priority -> lane(type.value(), priority)).toList()
                : List.of(of(payload, tenant, Priority.NORMAL));
    }

    /** The inlet of one priority. */
    public static String lane(String eventType, Priority priority) {
        return "persistent://" + SYSTEM_TENANT + "/lanes/" + eventType + "." + priority.wireName();
    }

    /** Where events replayed to one service go. */
    public static String retry(String service) {
        return "persistent://" + SYSTEM_TENANT + "/retries/" + service;
    }

    /** The compacted topic that holds the table of that name. */
    public static String table(String name) {
        return "persistent://" + SYSTEM_TENANT + "/" + TABLE_NAMESPACE + "/" + name;
    }

    /** Where one process receives replies. */
    public static String replies(String process) {
        return "non-persistent://" + SYSTEM_TENANT + "/system/replies-" + process;
    }

    /** Where every process says that it lives. */
    public static String heartbeats() {
        return "non-persistent://" + SYSTEM_TENANT + "/system/heartbeats";
    }

    private static String tenantTopic(EventType type, String tenant) {
        var scheme = type.durability() == Durability.DURABLE ? "persistent" : "non-persistent";
        var domain = type.value().substring(0, type.value().indexOf('.'));
        return scheme + "://" + tenant + '/' + domain + '/' + type.value();
    }
}
