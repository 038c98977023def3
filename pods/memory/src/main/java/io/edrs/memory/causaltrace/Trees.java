package io.edrs.memory.causaltrace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.memory.causaltrace.Tree.Defect;
import io.edrs.memory.causaltrace.Tree.Node;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the events of one trace into a tree by what caused what, and names what does not fit. */
final class Trees {

    private static final String QUESTION = "gateway.request_received";
    private static final String ANSWER = "reasoning.answer_completed";
    // Clocks of different machines are a little apart.
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final UUID traceId;
    private final Map<UUID, TraceEvent> open = new LinkedHashMap<>();
    private final Map<UUID, List<TraceEvent>> effects = new HashMap<>();
    private final List<Defect> defects = new ArrayList<>();

    private Trees(UUID traceId, List<TraceEvent> events) {
        this.traceId = traceId;
        events.forEach(event -> open.put(event.eventId(), event));
        events.stream().filter(event -> event.causeId() != null && open.containsKey(event.causeId()) && !event.causeId().equals(event.eventId()))
                .forEach(event -> effects.computeIfAbsent(event.causeId(), cause -> new ArrayList<>()).add(event));
    }

    /** The tree of events that come by the time they were said. */
    static Tree of(UUID traceId, List<TraceEvent> events) {
        var trees = new Trees(traceId, events);
        trees.judgeAnswers();
        return new Tree(traceId, events.size(), trees.build(), List.copyOf(trees.defects));
    }

    private void judgeAnswers() {
        var answers = open.values().stream().filter(event -> event.type().equals(ANSWER)).toList();
        var question = open.get(traceId);
        if (question != null && question.type().equals(QUESTION) && answers.isEmpty()) {
            defects.add(new Defect(traceId, "unanswered", "The question has no answer, or none yet."));
        }
        answers.stream().skip(1).forEach(answer -> defects.add(new Defect(answer.eventId(), "two_answers",
                "The question has another answer, %s; the first recorded one stands.".formatted(answers.getFirst().eventId()))));
    }

    private List<Node> build() {
        var roots = new ArrayList<Node>();
        if (!open.containsKey(traceId)) {
            defects.add(new Defect(traceId, "missing_root", "The event the trace is named after is not kept: it was said before this service ran, or it was volatile."));
        }
        for (var event : List.copyOf(open.values())) {
            if (event.causeId() == null || !open.containsKey(event.causeId()) && isFirst(event)) {
                if (event.causeId() != null) {
                    defects.add(new Defect(event.eventId(), "missing_parent", "Its cause %s is not kept: it was volatile (an ask), or of a kind without lineage.".formatted(event.causeId())));
                }
                roots.add(node(event, null));
            }
        }
        while (!open.isEmpty()) {
            var event = open.values().iterator().next();
            defects.add(new Defect(event.eventId(), "cycle", "The event is among its own causes."));
            roots.add(node(event, null));
        }
        return roots;
    }

    /** Whether nothing of the trace caused it; its cause may have been placed already, then it was placed with it. */
    private boolean isFirst(TraceEvent event) {
        return open.containsKey(event.eventId());
    }

    private Node node(TraceEvent event, @Nullable TraceEvent parent) {
        open.remove(event.eventId());
        if (parent != null && event.saidAt().plus(SKEW).isBefore(parent.saidAt())) {
            defects.add(new Defect(event.eventId(), "effect_before_cause", "It was said %s before its cause.".formatted(Duration.between(event.saidAt(), parent.saidAt()))));
        }
        var children = new ArrayList<Node>();
        for (var effect : effects.getOrDefault(event.eventId(), List.of())) {
            if (open.containsKey(effect.eventId())) {
                children.add(node(effect, event));
            }
        }
        var duration = parent == null ? null : Duration.between(parent.saidAt(), event.saidAt()).toNanos() / 1e6;
        return new Node(event.eventId(), event.type(), event.source(), event.saidAt(), duration, event.hops(), event.copies(),
                detail(event), List.copyOf(children));
    }

    private static JsonNode detail(TraceEvent event) {
        try {
            return MAPPER.readTree(event.detail());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
