package io.edrs.memory;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.memory.episodic.EpisodicAccess;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeJournal;
import io.edrs.platform.testkit.fake.FakeTimeSeries;
import io.edrs.platform.testkit.fake.FakeVectorIndex;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The memory pod in a process of its own over stores that outlive it. */
public final class MemoryProcess implements AutoCloseable {

    public static final String ANNA = "anna";
    public static final Duration AMPLE = Duration.ofSeconds(30);

    final MovableClock clock;
    final Journal journal;
    final TimeSeries series;
    final LexicalIndex words;
    final VectorIndex vectors;
    final WordHashes model = new WordHashes();
    private final ApplicationContext context;

    public MemoryProcess() {
        this(new MovableClock());
    }

    private MemoryProcess(MovableClock clock) {
        this(clock, new FakeJournal(clock), new FakeTimeSeries(), new WordIndex(), new FakeVectorIndex());
    }

    /** A process over these stores. */
    public MemoryProcess(MovableClock clock, Journal journal, LexicalIndex words, VectorIndex vectors) {
        this(clock, journal, new FakeTimeSeries(), words, vectors);
    }

    private MemoryProcess(MovableClock clock, Journal journal, TimeSeries series, LexicalIndex words, VectorIndex vectors) {
        this.clock = clock;
        this.journal = journal;
        this.series = series;
        this.words = words;
        this.vectors = vectors;
        context = ApplicationContext.builder()
                .properties(Map.of("edrs.services", List.of("memory.episodic", "memory.recall", "memory.working"),
                        "edrs.memory.episodic.commit-every", "1h", "micronaut.server.port", -1,
                        "jackson.serialization.write-dates-as-timestamps", false, "jackson.serialization-inclusion", "ALWAYS"))
                .build();
        context.registerSingleton(Clock.class, clock);
        context.registerSingleton(Journal.class, journal);
        context.registerSingleton(TimeSeries.class, series);
        context.registerSingleton(LexicalIndex.class, words);
        context.registerSingleton(VectorIndex.class, vectors);
        context.registerSingleton(EmbeddingModel.class, model);
        context.registerSingleton(Tables.class, new InMemoryTables());
        context.registerSingleton(Forgetting.class, (Forgetting) this::forgetTurns);
        context.registerSingleton(ProcessInfo.class, new ProcessInfo("test", "memory", "127.0.0.1", "0"));
        context.start();
    }

    /** A process started after this one was killed: what was not committed to an index is gone. */
    public MemoryProcess restarted() {
        return restarted(((WordIndex) words).crashed(), new FakeVectorIndex());
    }

    /** A process started after this one was killed, over these indexes. */
    public MemoryProcess restarted(LexicalIndex left, VectorIndex leftVectors) {
        context.close();
        return new MemoryProcess(clock, journal, series, left, leftVectors);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Serves HTTP and says where. */
    public URI serve() {
        return bean(EmbeddedServer.class).start().getURI();
    }

    /** Forgets the conversation, as the REST resource does. */
    public int forget(String tenant, UUID conversation) {
        return EpisodicAccess.forget(context, tenant, conversation);
    }

    /** Puts the indexes on disk, as the schedule does. */
    public void commit() {
        EpisodicAccess.commit(context);
    }

    public MovableClock clock() {
        return clock;
    }

    /** The user says it, a second after whatever was said before. */
    public UUID ask(String tenant, UUID conversation, String persona, String text) {
        clock.move(Duration.ofSeconds(1));
        return deliver(event(tenant, Fresh.id(), new RequestReceived(conversation, persona, "u1", text, null), null));
    }

    /** The persona says it. */
    public UUID answer(String tenant, UUID conversation, String persona, String text) {
        clock.move(Duration.ofSeconds(1));
        return deliver(event(tenant, Fresh.id(), new AnswerCompleted(conversation, Fresh.id(), persona, "u1", "?", text,
                List.of(), List.of(), 1, "standard", List.of(), 1, 1, Map.of()), null));
    }

    public UUID deliver(BaseEvent<?> event) {
        handle(event);
        return event.eventId();
    }

    public Recalled recall(String tenant, UUID conversation, String persona, String query) {
        return recall(tenant, request(conversation, persona, query, null), AMPLE);
    }

    public Recalled recall(String tenant, RecallRequested request, Duration deadline) {
        return (Recalled) handle(event(tenant, Fresh.id(), request, clock.instant().plus(deadline))).getFirst();
    }

    public static RecallRequested request(UUID conversation, String persona, String query, @Nullable UUID after) {
        return request(conversation, persona, "u1", query, after);
    }

    public static RecallRequested request(UUID conversation, String persona, String user, String query, @Nullable UUID after) {
        return new RecallRequested(conversation, persona, user, Fresh.id(), query,
                EmbeddingVector.encode(WordHashes.vector(query)), after, 10);
    }

    public <P extends Payload> BaseEvent<P> event(String tenant, UUID id, P payload, @Nullable Instant deadline) {
        var type = EventCatalog.typeOf(payload.getClass()).value();
        return new BaseEvent<>(id, "test", type, Priority.NORMAL, payload, new Metadata(tenant, id, null, null, null, null,
                null, null, deadline, clock.instant(), 1, 0, 0, null));
    }

    @Override
    public void close() {
        context.close();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<? extends Payload> handle(BaseEvent<?> event) {
        EventHandler handler = context.getBean(Argument.of(EventHandler.class),
                Qualifiers.byTypeArguments(event.payload().getClass()));
        return handler.handle(event);
    }

    /** What these services keep of a conversation alone; the rest of memory does not run here. */
    private Forgetting.Receipt forgetTurns(String tenant, String by, Extent extent) {
        var gone = EpisodicAccess.forget(context, tenant, ((Extent.OfConversation) extent).conversationId());
        return new Forgetting.Receipt(Fresh.id(), extent.text(), by, clock.instant(), "complete", Map.of("turns", gone), Map.of());
    }
}
