package io.edrs.shared.eventbus;

import io.edrs.schema.BaseEvent;
import io.edrs.shared.eventbus.Trace.Defect;
import io.edrs.shared.eventbus.Trace.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the events of one trace into a tree by what caused what. */
final class TraceTree {

    private final UUID traceId;
    private final Map<UUID, BaseEvent<?>> open = new LinkedHashMap<>();
    private final Map<UUID, Integer> copies = new HashMap<>();
    private final Map<UUID, List<BaseEvent<?>>> effects = new HashMap<>();
    private final List<Defect> defects = new ArrayList<>();

    private TraceTree(UUID traceId, List<BaseEvent<?>> events) {
        this.traceId = traceId;
        events.forEach(event -> {
            open.putIfAbsent(event.eventId(), event);
            copies.merge(event.eventId(), 1, Integer::sum);
        });
        open.values().stream().filter(event -> open.containsKey(event.metadata().causationId()))
                .forEach(event -> effects.computeIfAbsent(event.metadata().causationId(), cause -> new ArrayList<>()).add(event));
    }

    /** The tree of the events, which come by the time they were said. */
    static Trace of(UUID traceId, EventHistory.Findings findings) {
        var events = findings.events().stream().filter(event -> traceId.equals(event.metadata().correlationId())
                || traceId.equals(event.eventId())).toList();
        var tree = new TraceTree(traceId, events);
        var count = tree.open.size();
        var roots = tree.build();
        return new Trace(traceId, findings.from(), findings.complete(), count, roots, List.copyOf(tree.defects));
    }

    private List<Node> build() {
        var roots = new ArrayList<Node>();
        var beginnings = open.values().stream().filter(event -> !open.containsKey(event.metadata().causationId())).toList();
        if (!open.containsKey(traceId)) {
            defects.add(new Defect(traceId, "missing_root", "The event the trace is named after is not on any topic: "
                    + "it is older than topics keep events, or it was volatile."));
        }
        beginnings.forEach(event -> {
            noteMissingParent(event);
            roots.add(node(event, null));
        });
        while (!open.isEmpty()) {
            var event = open.values().iterator().next();
            defects.add(new Defect(event.eventId(), "cycle", "The event is among its own causes."));
            roots.add(node(event, null));
        }
        return roots;
    }

    private void noteMissingParent(BaseEvent<?> event) {
        var cause = event.metadata().causationId();
        if (cause != null) {
            defects.add(new Defect(event.eventId(), "missing_parent", ("Its cause %s is not on any topic: "
                    + "it was volatile (an ask), or is no longer kept.").formatted(cause)));
        }
    }

    private Node node(BaseEvent<?> event, @Nullable BaseEvent<?> parent) {
        open.remove(event.eventId());
        var children = new ArrayList<Node>();
        for (var effect : effects.getOrDefault(event.eventId(), List.of())) {
            if (open.containsKey(effect.eventId())) {
                children.add(node(effect, event));
            }
        }
        var duration = parent == null ? null
                : Duration.between(parent.metadata().publishedAt(), event.metadata().publishedAt()).toNanos() / 1e6;
        return new Node(event.eventId(), event.eventType(), event.sourceContainer(), event.metadata().publishedAt(), duration,
                event.metadata().hops(), copies.get(event.eventId()), TraceDetail.of(event.payload()), List.copyOf(children));
    }
}
