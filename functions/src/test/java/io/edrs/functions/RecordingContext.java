package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Payload;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pulsar.client.api.Schema;
import org.apache.pulsar.client.api.TypedMessageBuilder;
import org.apache.pulsar.functions.api.Context;
import org.apache.pulsar.functions.api.Record;
import org.slf4j.helpers.NOPLogger;

/** A function's context that keeps what is published. */
final class RecordingContext {

    final List<Published> published = new ArrayList<>();
    final Map<String, Object> userConfig = new HashMap<>();

    Context context() {
        return proxy(Context.class, (self, method, arguments) -> switch (method.getName()) {
            case "newOutputMessage" -> message((String) arguments[0], (Schema<?>) arguments[1]);
            case "getUserConfigValueOrDefault" -> userConfig.getOrDefault((String) arguments[0], arguments[1]);
            case "getLogger" -> NOPLogger.NOP_LOGGER;
            case "getInstanceId" -> 0;
            case "getCurrentRecord" -> proxy(Record.class, (record, question, none) -> Optional.empty());
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private Object message(String topic, Schema<?> schema) {
        var parts = new HashMap<String, Object>();
        return proxy(TypedMessageBuilder.class, (self, method, arguments) -> {
            if (method.getName().equals("send")) {
                published.add(new Published(topic, schema.getSchemaInfo().getName(), (String) parts.get("key"), (byte[]) parts.get("value")));
                return null;
            }
            parts.put(method.getName(), arguments[0]);
            return self;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What was sent. */
    record Published(String topic, String schema, String key, byte[] body) {

        <P extends Payload> BaseEvent<P> event(Class<P> type) {
            if (!schema.equals(EventCatalog.typeOf(type).value())) {
                throw new AssertionError("A %s was sent, a %s expected.".formatted(schema, type.getSimpleName()));
            }
            return EventJson.read(body, type);
        }
    }
}
