package io.edrs.reasoning.aggregator;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.kernel.bus.Ask;
import io.edrs.platform.kernel.bus.EventBus;
import io.edrs.platform.kernel.bus.Replies;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Interpretation;
import io.edrs.reasoning.Meaning;
import io.edrs.reasoning.Stated;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.knowledge.PassagesFound;
import io.edrs.schema.knowledge.SearchRequested;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.memory.Turn;
import io.edrs.schema.task.Decomposed;
import io.edrs.schema.task.DecompositionRequested;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks memory and knowledge side by side, everything embedded in one batch. */
@Singleton
class Gathering {

    private static final int MOST_SEARCHES = 4;
    private static final int SEVERAL = 4;
    private static final Set<Intent> ALL_ROWS = EnumSet.of(Intent.LIST, Intent.COUNT, Intent.COMPARISON);

    private final EventBus bus;
    private final EmbeddingModel embeddings;
    private final Meaning meaning;
    private final Patience patience;
    private final AggregatorConfig config;

    Gathering(EventBus bus, EmbeddingModel embeddings, Meaning meaning, Patience patience, AggregatorConfig config) {
        this.meaning = meaning;
        this.patience = patience;
        this.bus = bus;
        this.embeddings = embeddings;
        this.config = config;
    }

    /** @param passages best first @param turns of the conversation, oldest first @param facts surest first @param missing pods that did not reply */
    record Gathered(List<Passage> passages, List<Turn> turns, List<Turn> memories, List<Stated> facts, List<String> missing) {

        static final Gathered NOTHING = new Gathered(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The turns of a conversation that began elsewhere, from memory. */
    List<Turn> turns(BaseEvent<RequestReceived> event) {
        var recall = Ask.optional("memory", recall(event, event.payload().text()), Recalled.class);
        return bus.askAll(List.of(recall), patience.deadline()).find(recall).map(Recalled::turns).orElse(List.of());
    }

    /** The questions a question consists of, as task management splits it; it alone when nobody says otherwise in time. */
    Split parts(String question) {
        var split = Ask.optional("task", new DecompositionRequested(question, MOST_SEARCHES), Decomposed.class);
        var replies = bus.askAll(List.of(split), patience.deadline());
        return new Split(replies.find(split).map(Decomposed::parts).orElse(List.of(question)), replies.missing());
    }

    /** @param missing who did not say in time */
    record Split(List<String> parts, List<String> missing) {}

    Gathered gather(BaseEvent<RequestReceived> event, Interpretation asked) {
        var queries = Stream.concat(Stream.of(String.join(" ", asked.readings())), asked.parts().stream().map(Interpretation::query))
                .distinct().limit(MOST_SEARCHES).toList();
        // One question may have been embedded while it was interpreted.
        var vectors = queries.size() == 1 ? List.of(Embedding.from(meaning.vector(queries.getFirst())))
                : embeddings.embedAll(queries.stream().map(TextSegment::from).toList()).content();
        var searches = new ArrayList<Ask<PassagesFound>>();
        for (var i = 0; i < queries.size(); i++) {
            var request = new SearchRequested(queries.get(i), EmbeddingVector.encode(vectors.get(i).vector()), wanted(asked),
                    event.payload().attached() ? event.payload().conversationId() : null);
            searches.add(Ask.optional("knowledge", request, PassagesFound.class));
        }
        var recall = Ask.optional("memory", recall(event, asked.query(), vectors.getFirst().vector()), Recalled.class);
        var replies = bus.askAll(Stream.concat(Stream.of(recall), searches.stream()).toList(), patience.deadline());
        var remembered = replies.find(recall).orElse(new Recalled(List.of(), List.of(), false));
        return new Gathered(passages(replies, searches), remembered.turns(), remembered.memories(),
                Facts.of(remembered, searches.stream().flatMap(search -> replies.find(search).stream()).toList()), replies.missing().stream().distinct().toList());
    }

    /** A list, a count or a comparison needs all the rows it is about. */
    private int wanted(Interpretation asked) {
        return ALL_ROWS.contains(asked.intent()) ? config.passages() * SEVERAL : config.passages();
    }

    private RecallRequested recall(BaseEvent<RequestReceived> event, String query) {
        return recall(event, query, embeddings.embed(query).content().vector());
    }

    private RecallRequested recall(BaseEvent<RequestReceived> event, String query, float[] vector) {
        var question = event.payload();
        return new RecallRequested(question.conversationId(), question.personaId(), question.userId(), event.eventId(), query,
                EmbeddingVector.encode(vector), question.previousEventId(), config.memories());
    }

    /** Rank by rank from each search, each passage once. */
    private static List<Passage> passages(Replies replies, List<Ask<PassagesFound>> searches) {
        var lists = searches.stream().map(search -> replies.find(search).map(PassagesFound::passages).orElse(List.of())).toList();
        var merged = new LinkedHashMap<String, Passage>();
        var longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (var rank = 0; rank < longest; rank++) {
            for (var list : lists) {
                if (rank < list.size()) {
                    merged.putIfAbsent(list.get(rank).id(), list.get(rank));
                }
            }
        }
        return List.copyOf(merged.values());
    }
}
