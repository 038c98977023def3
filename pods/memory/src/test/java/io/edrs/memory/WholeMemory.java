package io.edrs.memory;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.store.ConnectionShare;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.FakeJournal;
import io.edrs.platform.testkit.fake.FakeLeases;
import io.edrs.platform.testkit.fake.FakeTimeSeries;
import io.edrs.platform.testkit.fake.FakeVectorIndex;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.reasoning.Evidence;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Every service of the pod in one process: its tables on a real PostgreSQL, its other stores in memory. */
public final class WholeMemory implements AutoCloseable {

    private static final List<String> RELATIONAL = List.of("memory.consolidation", "memory.causaltrace");
    private static final List<String> ALL = List.of("memory.episodic", "memory.recall", "memory.working", "memory.consolidation",
            "memory.context", "memory.causaltrace", "memory.attention", "memory.quantum");

    public final MovableClock clock = new MovableClock();
    public final FakeJournal journal = new FakeJournal(clock);
    public final RecordingInlet inlet = new RecordingInlet();
    public final LexicalIndex words = new WordIndex();
    public final DocumentStore documents = new FakeDocumentStore();
    private final ApplicationContext context;

    public WholeMemory() {
        var properties = new HashMap<String, Object>(Map.of("edrs.services", ALL, "edrs.memory.episodic.commit-every", "1h", "edrs.memory.quantum.interference", 1,
                "micronaut.server.port", -1, "jackson.serialization.write-dates-as-timestamps", false, "jackson.serialization-inclusion", "ALWAYS"));
        RELATIONAL.forEach(service -> properties.put("datasources." + service.replace('.', '-') + ".dialect", "POSTGRES"));
        context = ApplicationContext.builder().properties(properties).banner(false).build();
        RELATIONAL.stream().filter(WholeMemory::isBuilt).forEach(this::bind);
        context.registerSingleton(Clock.class, clock);
        context.registerSingleton(Journal.class, journal);
        context.registerSingleton(TimeSeries.class, new FakeTimeSeries());
        context.registerSingleton(LexicalIndex.class, words);
        context.registerSingleton(VectorIndex.class, new FakeVectorIndex());
        context.registerSingleton(DocumentStore.class, documents);
        context.registerSingleton(EmbeddingModel.class, new WordHashes());
        context.registerSingleton(Tables.class, new InMemoryTables());
        context.registerSingleton(Leases.class, new FakeLeases(clock));
        context.registerSingleton(Inlet.class, inlet);
        context.registerSingleton(ProcessInfo.class, new ProcessInfo("test", "memory", "127.0.0.1", "0"));
        context.start();
    }

    private static boolean isBuilt(String service) {
        return WholeMemory.class.getResource("/db/" + service) != null;
    }

    private void bind(String service) {
        var source = TestTables.database().dataSource().of(service, new ConnectionShare(service, 8, Duration.ofSeconds(10)));
        context.registerBeanDefinition(RuntimeBeanDefinition.builder(DataSource.class, () -> source)
                .qualifier(Qualifiers.byName(service.replace('.', '-'))).singleton(true).build());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Serves HTTP and says where. */
    public URI serve() {
        return bean(EmbeddedServer.class).start().getURI();
    }

    /** A key for the HTTP interface; its name is the user. */
    public void allow(String key, String tenant, String... scopes) {
        bean(Tables.class).open(Tenant.TABLE, Tenant.class).put(tenant, new Tenant(tenant, tenant, "active", clock.instant()));
        bean(Tables.class).open(ApiKey.TABLE, ApiKey.class).put(KeyHash.of(key),
                new ApiKey(key, key, List.of(tenant), Set.of(scopes), clock.instant(), null));
    }

    /** The user says it, a second after whatever was said before. */
    public UUID say(String tenant, UUID conversation, String user, String text) {
        clock.move(Duration.ofSeconds(1));
        return deliver(event(tenant, Fresh.id(), new RequestReceived(conversation, "edrs", user, text, null)));
    }

    /** The persona answers. */
    public UUID answer(String tenant, UUID conversation, String user, UUID message, String text) {
        clock.move(Duration.ofSeconds(1));
        return answer(tenant, conversation, user, message, text, List.of());
    }

    /** The same, resting on turns remembered. */
    public UUID answer(String tenant, UUID conversation, String user, UUID message, String text, List<UUID> turns) {
        var evidence = turns.stream().map(turn -> new Evidence("memory", turn.toString(), "conversation", "…", 1)).toList();
        return deliver(event(tenant, Fresh.id(), new AnswerCompleted(conversation, message, "edrs", user, "?", text,
                List.of(), evidence, 1, "standard", List.of(), 1, 1, Map.of()), message, message));
    }

    public UUID deliver(BaseEvent<?> event) {
        handle(event);
        return event.eventId();
    }

    /** Everything that every handler says to it. */
    public List<Payload> handle(BaseEvent<?> event) {
        return handle(event, "");
    }

    /** The same, of the handlers of one service alone. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public List<Payload> handle(BaseEvent<?> event, String service) {
        var said = new ArrayList<Payload>();
        for (EventHandler handler : context.getBeansOfType(Argument.of(EventHandler.class), Qualifiers.byTypeArguments(event.payload().getClass()))) {
            if (handler.getClass().getPackageName().endsWith(service)) {
                said.addAll(handler.handle(event));
            }
        }
        return said;
    }

    public <P extends Payload> BaseEvent<P> event(String tenant, UUID id, P payload) {
        return event(tenant, id, payload, id, null);
    }

    public <P extends Payload> BaseEvent<P> event(String tenant, UUID id, P payload, UUID correlation, UUID causation) {
        var type = EventCatalog.typeOf(payload.getClass()).value();
        return new BaseEvent<>(id, "test", type, Priority.NORMAL, payload, new Metadata(tenant, correlation, causation, null, null, null,
                null, null, null, clock.instant(), 1, 0, 0, null));
    }

    @Override
    public void close() {
        context.close();
    }
}
