package io.edrs.launcher.serve;

import dev.langchain4j.model.chat.StreamingChatModel;
import io.edrs.platform.adapters.caffeine.CaffeineBounds;
import io.edrs.platform.adapters.caffeine.CaffeineCache;
import io.edrs.platform.adapters.files.BlobClaimChecks;
import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
import io.edrs.platform.adapters.models.MiniLmEmbeddingModel;
import io.edrs.platform.adapters.models.OpenAiModels;
import io.edrs.platform.adapters.postgres.PostgresAttempts;
import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresCounters;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.adapters.postgres.PostgresDocumentStore;
import io.edrs.platform.adapters.postgres.PostgresJournal;
import io.edrs.platform.adapters.postgres.PostgresLeases;
import io.edrs.platform.adapters.postgres.PostgresOutputRecord;
import io.edrs.platform.adapters.pulsar.PulsarAdministration;
import io.edrs.platform.adapters.pulsar.PulsarConnection;
import io.edrs.platform.adapters.pulsar.PulsarTables;
import io.edrs.platform.adapters.pulsar.PulsarTransport;
import io.edrs.platform.kernel.codec.EventJson;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The adapters behind the ports, opened in order and closed in reverse. */
final class Adapters implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Adapters.class);

    /** Only these load the embedding model: it takes a second and a hundred megabytes. */
    private static final Set<String> EMBEDDING_PODS = Set.of("memory", "knowledge", "reasoning", "ai");
    private static final CaffeineBounds CACHES = new CaffeineBounds(64L << 20, Map.of());
    /** The database takes 120 connections: one process with all pods, or ten with one each. */
    private static final int CONNECTIONS_OF_ALL = 40;
    private static final int CONNECTIONS_OF_ONE = 10;
    private static final Duration MODEL_TIMEOUT = Duration.ofSeconds(10);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<Object> ports = new ArrayList<>();
    private final PulsarAdministration administration;
    private final PulsarTables tables;

    Adapters(ServeConfig config, Target target, Clock clock) {
        var connection = opened(PulsarConnection.to(config.brokerUrl()));
        administration = opened(new PulsarAdministration(config.adminUrl(), connection, Adapters::schema, clock));
        tables = opened(new PulsarTables(connection, EventJson.mapper(), clock));
        var database = opened(new PostgresDatabase(postgres(config)));
        var blobs = new FolderBlobStore(config.home().resolve("blobs"));
        ports.addAll(List.of(administration, tables, opened(new PulsarTransport(connection, Adapters::schema)),
                new PostgresDocumentStore(database), new PostgresJournal(database), new PostgresOutputRecord(database),
                new PostgresAttempts(database), new PostgresLeases(database), new PostgresCounters(database),
                new CaffeineCache(CACHES), blobs, new BlobClaimChecks(blobs),
                new DatabaseHealth(new PostgresLeases(database))));
        openIndexes(clock, config.home().resolve("index").resolve(config.target().replaceAll("[^a-z0-9.]", "-")));
        if (target.services().stream().anyMatch(service -> EMBEDDING_PODS.contains(service.substring(0, service.indexOf('.'))))) {
            ports.add(opened(new MiniLmEmbeddingModel()));
        }
        chatModel(config.settings()).ifPresent(ports::add);
    }

    /** Everything that services may inject. */
    Object[] ports() {
        return ports.toArray();
    }

    PulsarAdministration administration() {
        return administration;
    }

    private void openIndexes(Clock clock, Path folder) {
        ports.add(opened(new LuceneLexicalIndex(folder.resolve("lexical"), clock)));
        ports.add(opened(new LuceneVectorIndex(folder.resolve("vectors"), clock)));
    }

    private static Optional<StreamingChatModel> chatModel(Map<String, Object> settings) {
        return Optional.ofNullable(settings.get("edrs.model.url")).map(url -> OpenAiModels.streaming(new OpenAiModels.Endpoint(
                url.toString(), (String) settings.get("edrs.model.key"),
                String.valueOf(settings.getOrDefault("edrs.model.name", "default")), MODEL_TIMEOUT)));
    }

    private <T extends AutoCloseable> T opened(T adapter) {
        open.push(adapter);
        return adapter;
    }

    private static PostgresConfig postgres(ServeConfig config) {
        var database = config.database();
        var connections = config.target().equals("all") ? CONNECTIONS_OF_ALL : CONNECTIONS_OF_ONE;
        return new PostgresConfig(database.jdbcUrl(), database.appUser(), database.appPassword(), database.ownerUser(),
                database.ownerPassword(), connections);
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
