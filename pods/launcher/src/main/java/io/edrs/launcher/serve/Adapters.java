package io.edrs.launcher.serve;

import dev.langchain4j.model.chat.StreamingChatModel;
import io.edrs.launcher.erasing.Erasure;
import io.edrs.launcher.stores.EmbeddedStore;
import io.edrs.launcher.stores.KeyPlace;
import io.edrs.launcher.stores.Stores;
import io.edrs.platform.adapters.files.BlobClaimChecks;
import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.adapters.keys.SealedBlobStore;
import io.edrs.platform.adapters.keys.SealedOutputRecord;
import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
import io.edrs.platform.adapters.models.CrossEncoder;
import io.edrs.platform.adapters.models.CtcRecognition;
import io.edrs.platform.adapters.models.MiniLmEmbeddingModel;
import io.edrs.platform.adapters.models.OpenAiModels;
import io.edrs.reasoning.ReasoningModel;
import io.edrs.platform.adapters.postgres.PostgresAttempts;
import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.adapters.postgres.PostgresOutputRecord;
import io.edrs.platform.adapters.postgres.Tenancy;
import io.edrs.platform.adapters.pulsar.PulsarAdministration;
import io.edrs.platform.adapters.pulsar.PulsarConnection;
import io.edrs.platform.adapters.pulsar.PulsarTables;
import io.edrs.platform.adapters.pulsar.PulsarTransport;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.provision.SystemProvisioning;
import io.edrs.platform.kernel.record.Attempts;
import io.edrs.platform.kernel.record.ClaimChecks;
import io.edrs.platform.kernel.record.OutputRecord;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.kernel.transport.BrokerAdministration;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.SchemaDefinition;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The adapters behind the ports, opened in order and closed in reverse. */
final class Adapters implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Adapters.class);

    /** Only these load the embedding model: it takes a second and a hundred megabytes. */
    private static final Set<String> EMBEDDING_PODS = Set.of("memory", "knowledge", "reasoning", "ai");
    /** The database takes 120 connections: one process with all pods, or ten with one each. */
    private static final int CONNECTIONS_OF_ALL = 40;
    private static final int CONNECTIONS_OF_ONE = 10;
    static final String CONNECTIONS = "edrs.stores.connections";
    private static final Duration MODEL_TIMEOUT = Duration.ofSeconds(10);
    /** A model that thinks before it writes may be silent for long. */
    private static final Duration REASONING_TIMEOUT = Duration.ofSeconds(60);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<Object> models = new ArrayList<>();
    private final PulsarAdministration administration;
    private final Provisioning provisioning;
    private final DeferredTables tables;
    private final PulsarTransport transport;
    private final PostgresDatabase database;
    private final FolderBlobStore blobs;
    private final KeyPlace keys;
    private final LuceneLexicalIndex words;
    private final Path index;
    private final Clock clock;

    /** What does not need the broker is opened while the broker may still be starting. */
    Adapters(ServeConfig config, Target target, Clock clock, Function<BrokerAdministration, SystemProvisioning> system) {
        var connection = opened(PulsarConnection.to(config.brokerUrl()));
        administration = opened(new PulsarAdministration(config.adminUrl(), connection, Adapters::schema, clock));
        provisioning = Provisioning.begin(system.apply(administration), config.brokerUrl());
        tables = new DeferredTables(opened(new PulsarTables(connection, EventJson.mapper(), clock)), provisioning::await);
        if (target.services().stream().anyMatch(service -> EMBEDDING_PODS.contains(service.substring(0, service.indexOf('.'))))) {
            models.add(opened(new MiniLmEmbeddingModel()));
        }
        transport = opened(new PulsarTransport(connection, Adapters::schema));
        database = opened(PostgresDatabase.atFirstUse(postgres(config), tenancy(config)));
        blobs = new FolderBlobStore(config.home().resolve("blobs"));
        keys = KeyPlace.of(config.settings().getOrDefault("edrs.keys.url", "").toString(), config.home().resolve("keys"), clock);
        index = config.home().resolve("index").resolve(config.target().replaceAll("[^a-z0-9.]", "-"));
        this.clock = clock;
        words = opened(new LuceneLexicalIndex(index.resolve("lexical"), clock));
        if (keys.server() != null) {
            opened(keys.server());
        }
        if (target.services().contains("persona.hearing")) {
            speech(config.settings()).ifPresent(models::add);
        }
        if (target.services().contains("knowledge.search")) {
            reranker(config.settings()).ifPresent(models::add);
        }
        chatModel(config.settings(), "edrs.model", MODEL_TIMEOUT).ifPresent(models::add);
        chatModel(config.settings(), "edrs.reasoning-model", REASONING_TIMEOUT).map(ReasoningModel::new).ifPresent(models::add);
    }

    private Optional<CtcRecognition> speech(Map<String, Object> settings) {
        return folder(settings).flatMap(CtcRecognition::in).map(this::opened);
    }

    private Optional<CrossEncoder> reranker(Map<String, Object> settings) {
        return folder(settings).flatMap(CrossEncoder::in).map(this::opened);
    }

    private static Optional<Path> folder(Map<String, Object> settings) {
        return Optional.of(settings.getOrDefault("edrs.models.path", "").toString()).filter(folder -> !folder.isBlank()).map(Path::of);
    }

    /** What stands behind the ports of services that have no store of their own. */
    List<EmbeddedStore> embedded() {
        return EmbeddedStores.of(database, blobs, () -> opened(new LuceneVectorIndex(index.resolve("vectors"), clock)));
    }

    /** What a process has once, for all its services and for the kernel. */
    Object[] processWide(Stores stores) {
        var ports = new ArrayList<>(models);
        ports.addAll(List.of(administration, tables, transport, stores.cipher(),
                new SealedOutputRecord(stores.kernel(OutputRecord.class, new PostgresOutputRecord(database), StorePort.DOCUMENTS), stores.cipher()),
                stores.kernel(Attempts.class, new PostgresAttempts(database), StorePort.DOCUMENTS),
                stores.kernel(ClaimChecks.class, new BlobClaimChecks(new SealedBlobStore(blobs, stores.cipher())), StorePort.BLOBS),
                stores.kernel(LexicalIndex.class, words, StorePort.VECTORS)));
        return ports.toArray();
    }

    /** With the keys of the tenants, which lie beside the data and in no backup of them, or in a key server. */
    KeyPlace keys() {
        return keys;
    }

    /** Erases tenants from what these adapters and the services' stores hold. */
    Erasure erasure(ServiceCatalogue catalogue, Stores stores) {
        return new Erasure(catalogue, stores, words, blobs);
    }

    Tables tables() {
        return tables;
    }

    PulsarAdministration administration() {
        return administration;
    }

    /** Returns when the broker is there with the system's topics and every table asked for is read. */
    void awaitBroker() {
        provisioning.await();
        tables.settle();
    }

    private static Optional<StreamingChatModel> chatModel(Map<String, Object> settings, String prefix, Duration silence) {
        return Optional.ofNullable(settings.get(prefix + ".url")).map(url -> OpenAiModels.streaming(new OpenAiModels.Endpoint(
                url.toString(), (String) settings.get(prefix + ".key"),
                String.valueOf(settings.getOrDefault(prefix + ".name", "default")), silence)));
    }

    private synchronized <T extends AutoCloseable> T opened(T adapter) {
        open.push(adapter);
        return adapter;
    }

    /** The most connections that this process takes of one store. */
    static int connections(ServeConfig config) {
        var set = config.settings().get(CONNECTIONS);
        if (set != null) {
            return number(set.toString());
        }
        return config.target().equals("all") ? CONNECTIONS_OF_ALL : CONNECTIONS_OF_ONE;
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID,
                    "EDRS_STORE_CONNECTIONS is '%s'; it must be a whole number from 1 to 999.".formatted(text));
        }
        return Integer.parseInt(text);
    }

    private static Tenancy tenancy(ServeConfig config) {
        return Tenancy.of(config.settings().getOrDefault("edrs.stores.tenancy", "shared").toString());
    }

    private static PostgresConfig postgres(ServeConfig config) {
        var database = config.database();
        return new PostgresConfig(database.jdbcUrl(), database.appUser(), database.appPassword(), database.ownerUser(),
                database.ownerPassword(), connections(config));
    }

    private static @Nullable String schema(@Nullable String eventType) {
        return eventType == null ? null : EventCatalog.find(eventType).map(SchemaDefinition::of).orElse(null);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn("An adapter did not close cleanly: {}", e.toString());
            }
        }
    }
}
