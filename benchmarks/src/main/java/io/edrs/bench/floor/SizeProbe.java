package io.edrs.bench.floor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.platform.kernel.transport.Subscription;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.schema.Priority;
import io.edrs.schema.Topics;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.knowledge.SearchRequested;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.reasoning.AnswerCompleted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Listens to a tenant's questions on their way and notes how large their messages are. */
public final class SizeProbe implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<Integer>> seen = new ConcurrentHashMap<>();
    private final List<Subscription> subscriptions;

    /** Listens beside the process of that name, which is asked for the default tenant. */
    public SizeProbe(Transport transport, String process, String tenant) {
        subscriptions = Stream.of(Topics.of(RequestReceived.class, tenant, Priority.NORMAL), Topics.of(RecallRequested.class, tenant, Priority.NORMAL),
                        Topics.of(SearchRequested.class, tenant, Priority.NORMAL), Topics.of(AnswerCompleted.class, tenant, Priority.NORMAL),
                        Topics.replies(process))
                .map(topic -> transport.subscribe(new SubscriptionSpec(topic, "sizes", SubscriptionSpec.Mode.PRIVATE, 1000), this::note)).toList();
    }

    /** The mean sizes so far. */
    public Sizes sizes() {
        return Sizes.of(seen.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> (int) entry.getValue().stream().mapToInt(Integer::intValue).average().orElse(0))));
    }

    private void note(Delivery delivery) {
        delivery.acknowledge();
        try {
            var type = json.readTree(delivery.body()).path("event_type").asText();
            seen.computeIfAbsent(type, unseen -> new java.util.concurrent.CopyOnWriteArrayList<>()).add(delivery.body().length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
    }
}
