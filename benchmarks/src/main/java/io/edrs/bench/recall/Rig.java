package io.edrs.bench.recall;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.bench.search.RawIndex;
import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.VectorIndex;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.memory.EpisodeReported;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Recalled;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The memory pod's recall in this process: events in, memories out; Lucene in a folder, the journal in memory. */
final class Rig implements AutoCloseable {

    static final String TENANT = "bench";
    private static final String INDEX = "episodes.v2";
    private static final String WORDS = "words";
    private static final String VECTORS = "vectors";
    private final ApplicationContext context;
    private final EmbeddingModel model;
    private final LuceneLexicalIndex words;
    private final LuceneVectorIndex vectors;
    private final EventHandler<EpisodeReported> remembering;
    private final EventHandler<RecallRequested> recalling;
    private final Clock clock;

    Rig(Path folder, EmbeddingModel model, Clock clock) {
        this(folder, model, clock, new HeldJournal());
    }

    /** What the journal holds is indexed by the replay that the first recall begins. */
    Rig(Path folder, EmbeddingModel model, Clock clock, Journal journal) {
        this.model = model;
        this.clock = clock;
        words = new LuceneLexicalIndex(folder.resolve(WORDS), clock);
        vectors = new LuceneVectorIndex(folder.resolve(VECTORS), clock);
        context = ApplicationContext.builder().properties(Map.of("edrs.services", List.of("memory.episodic", "memory.recall"),
                "edrs.memory.episodic.commit-every", "5s", "micronaut.server.port", -1,
                // There is no broker to send heartbeats to.
                "logger.levels.io.micronaut.scheduling", "OFF", "logger.levels.io.edrs.memory", "WARN")).build();
        context.registerSingleton(Clock.class, clock);
        context.registerSingleton(Journal.class, journal);
        context.registerSingleton(LexicalIndex.class, words);
        context.registerSingleton(VectorIndex.class, vectors);
        context.registerSingleton(EmbeddingModel.class, model);
        context.start();
        remembering = handler(EpisodeReported.class);
        recalling = handler(RecallRequested.class);
    }

    void remember(UUID id, EpisodeReported said) {
        remembering.handle(event(id, said));
    }

    float[] embed(String text) {
        return model.embed(text).content().vector();
    }

    Recalled recall(String user, String question, float[] vector, int limit, Instant asOf) {
        var nowhere = new UUID(0, 0);
        return (Recalled) recalling.handle(event(nowhere, new RecallRequested(nowhere, "persona", user, nowhere, question,
                EmbeddingVector.encode(vector), null, limit, null, null, null, null, asOf, null))).getFirst();
    }

    /** The folder's two indexes as Lucene alone reads them. */
    static RawIndex raw(Path folder) throws IOException {
        return new RawIndex(folder.resolve(WORDS).resolve(TENANT).resolve(INDEX), folder.resolve(VECTORS).resolve(TENANT).resolve(INDEX));
    }

    /** Puts the indexes on disk. */
    void commit() {
        words.commit(TENANT, INDEX, clock.instant());
        vectors.commit(TENANT, INDEX, clock.instant());
    }

    @Override
    public void close() {
        context.close();
        words.close();
        vectors.close();
    }

    @SuppressWarnings("unchecked")
    private <P extends Payload> EventHandler<P> handler(Class<P> payload) {
        return (EventHandler<P>) context.getBean(Argument.of(EventHandler.class), Qualifiers.byTypeArguments(payload));
    }

    private <P extends Payload> BaseEvent<P> event(UUID id, P payload) {
        return new BaseEvent<>(id, "bench", EventCatalog.typeOf(payload.getClass()).value(), Priority.NORMAL, payload,
                new Metadata(TENANT, id, null, null, null, null, null, null, null, clock.instant(), 1, 0, 0, null));
    }
}
