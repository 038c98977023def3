package io.edrs.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One event of every type, made up from the names and types of its record's parts; the same on every run. */
final class Samples {

    static final Instant SAID_AT = Instant.parse("2026-01-05T09:30:00Z");

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("tenant", "acme"), Map.entry("originTenant", "acme"), Map.entry("measuredTenant", "acme"),
            Map.entry("personaId", "edrs"), Map.entry("userId", "ada"), Map.entry("speaker", "user"),
            Map.entry("text", "Employees have 28 days of leave."), Map.entry("question", "How many days of leave are there?"),
            Map.entry("answer", "There are 28 days of leave."), Map.entry("quote", "28 days of leave"),
            Map.entry("query", "days of leave"), Map.entry("vector", EmbeddingVector.encode(new float[] {0.6f, 0.8f})),
            Map.entry("vectors", EmbeddingVector.encode(new float[] {0.6f, 0.8f})), Map.entry("path", "standard"),
            Map.entry("document", "handbook.md"), Map.entry("place", "Handbook > Leave"), Map.entry("title", "Handbook"),
            Map.entry("category", "INVALID"), Map.entry("code", "EVENT_INVALID"), Map.entry("service", "memory.recall"),
            Map.entry("owner", "memory"), Map.entry("address", "http://127.0.0.1:8080"), Map.entry("data", "{\"order\":42}"),
            Map.entry("originTopic", "persistent://acme/memory/memory.episode_recorded"),
            Map.entry("originType", "memory.episode_recorded"), Map.entry("measuredType", "gateway.request_received"),
            Map.entry("original", "e30="), Map.entry("state", "confirmed"), Map.entry("kind", "passage"));

    private static final Map<String, String> REPLIES = Map.ofEntries(
            Map.entry("memory.recall_requested", "memory.recalled"),
            Map.entry("knowledge.search_requested", "knowledge.passages_found"),
            Map.entry("ai.completion_requested", "ai.completion_finished"),
            Map.entry("ai.embedding_requested", "ai.embedded"),
            Map.entry("task.decomposition_requested", "task.decomposed"),
            Map.entry("memory.attention_requested", "memory.attended"),
            Map.entry("memory.diverse_recall_requested", "memory.diversely_recalled"),
            Map.entry("knowledge.facts_requested", "knowledge.facts_found"),
            Map.entry("knowledge.validation_requested", "knowledge.claim_validated"),
            Map.entry("knowledge.synthesis_requested", "knowledge.concept_synthesised"),
            Map.entry("knowledge.ingestion_requested", "knowledge.ingestion_finished"),
            Map.entry("knowledge.attachment_requested", "knowledge.ingestion_finished"),
            Map.entry("knowledge.documents_requested", "knowledge.documents_listed"),
            Map.entry("knowledge.document_requested", "knowledge.document_read"),
            Map.entry("reasoning.proof_requested", "reasoning.proof_finished"));

    private Samples() {}

    static BaseEvent<Payload> of(Class<? extends Payload> payload) {
        var type = EventCatalog.typeOf(payload);
        var domain = type.value().substring(0, type.value().indexOf('.'));
        var content = (Payload) record(payload);
        return new BaseEvent<>(EventIds.derive(EventIds.atMillis(SAID_AT.toEpochMilli()), type.value()),
                domain + ".sample", type.value(), Priority.NORMAL, content, metadata(type, content));
    }

    private static Metadata metadata(EventType type, Payload content) {
        var ask = REPLIES.containsKey(type.value());
        return new Metadata("acme", uuid("correlationId"), uuid("causationId"),
                content instanceof Keyed keyed ? keyed.orderingKey() : uuid("conversationId").toString(),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", ask ? Topics.replies("edrs-1") : null,
                REPLIES.get(type.value()), null,
                ask ? SAID_AT.plusSeconds(2) : null, SAID_AT, type.version(), 2, 3, null);
    }

    private static Object record(Class<?> type) {
        var parts = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(Stream.of(parts).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(Stream.of(parts).map(part -> value(part.getName(), part.getGenericType())).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? List.of(value(name, arguments[0])) : map(name, arguments[1]);
        }
        var raw = (Class<?>) type;
        return raw.isRecord() ? record(raw) : scalar(name, raw);
    }

    private static Object scalar(String name, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text(name);
            case "UUID" -> uuid(name);
            case "Instant" -> SAID_AT;
            case "int", "Integer" -> 3;
            case "long", "Long" -> 30L;
            case "double", "Double" -> 0.75;
            case "boolean", "Boolean" -> true;
            default -> throw new IllegalStateException("Say in Samples.scalar what a sample %s is.".formatted(type.getName()));
        };
    }

    private static Map<String, Object> map(String name, Type valueType) {
        var map = new LinkedHashMap<String, Object>();
        map.put("first", value(name, valueType));
        return map;
    }

    private static String text(String name) {
        return TEXTS.getOrDefault(name, name.endsWith("Id") ? name.substring(0, name.length() - 2) + "-1" : name + " sample");
    }

    private static UUID uuid(String name) {
        return EventIds.derive(EventIds.atMillis(SAID_AT.toEpochMilli()), name);
    }
}
