package io.edrs.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.edrs.launcher.Settings;
import io.edrs.launcher.stores.Drivers;
import io.edrs.platform.adapters.archive.ArchiveHeader;
import io.edrs.platform.adapters.archive.ArchiveKey;
import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.server.StoreImage;
import io.edrs.platform.testkit.server.StoreServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Stores by URL that are no PostgreSQL: a real Cassandra, a real S3 server, and an IMITATION of MongoDB. */
class OriginalsBackupTest {

    private static final String JOURNAL = "EPISODIC_MEMORY_DB_URL";
    private static final String BLOBS = "DOMAIN_KNOWLEDGE_BLOB_URL";
    private static final String VECTORS = "DOMAIN_KNOWLEDGE_VECTOR_URL";
    private static final String DOCUMENTS = "CONTEXT_MANAGER_DB_URL";
    private static final byte[] ORIGINAL = IntStream.range(0, 300_000).collect(() -> new byte[300_000], (bytes, i) -> bytes[i] = (byte) (i * 31), (a, b) -> { });
    private final String tenant = Fresh.tenant();
    @TempDir
    private Path folder;
    private Path home;
    private ArchiveKey key;

    @BeforeEach
    void make() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("api-key"), "k");
        key = ArchiveKey.make(folder.resolve("key"));
    }

    private Path backup(Map<String, String> variables, Consumer<String> progress) {
        return new BackupCreation(Settings.of(Map.of("EDRS_HOME", home.toString())), new OtherStores(variables), key, Clock.systemUTC(), progress,
                () -> Set.of(tenant, "default")).into(new BackupFolder(folder.resolve("backups"))).file();
    }

    private static OpenStore open(String url) {
        var parsed = StoreUrl.parse("the test's URL", url);
        return Drivers.installed().all().stream().filter(driver -> driver.schemes().contains(parsed.scheme())).findFirst().orElseThrow()
                .open(parsed, new StoreOptions(Clock.systemUTC(), 4));
    }

    private static Journal.Entry entry(int number) {
        return new Journal.Entry("s" + number % 7, Fresh.id(), Instant.EPOCH.plusSeconds(number), "{\"n\":" + number + "}",
                number % 5 == 0 ? Instant.parse("2100-01-01T00:00:00Z") : null);
    }

    private static String cassandra(String keyspace) {
        return TestServers.sharedCassandra().orElseThrow(() -> new TestAbortedException("Cassandra needs a JDK 17"))
                + "/" + keyspace + Fresh.id().toString().replace("-", "").substring(20) + "?replication=1";
    }

    @Test
    void aJournalOnCassandraGoesIntoTheBackupAndIntoAnotherKeyspace() {
        var old = cassandra("old");
        try (var store = open(old)) {
            IntStream.range(0, 13).forEach(page -> store.port(Journal.class).append(tenant, "episodes",
                    IntStream.range(0, 100).mapToObj(i -> entry(page * 100 + i)).toList()));
            store.port(Journal.class).delete(tenant, "episodes", "s3");
            store.port(Journal.class).append("default", "forgotten", List.of(entry(1)));
        }
        var file = backup(Map.of(JOURNAL, old), line -> { });
        var verified = new Verification(key, line -> { }).of(file);
        assertThat(verified.differences()).isEmpty();
        assertThat(verified.databases().values()).allSatisfy(items -> assertThat(items).isGreaterThan(1_000));

        var fresh = cassandra("new");
        var restoration = new Restoration(key, line -> { });
        restoration.restore(file, folder.resolve("restored"), null, Map.of(JOURNAL, fresh));
        try (var store = open(fresh)) {
            assertThat(store.port(Journal.class).latest(tenant, "episodes", "s3", null, 9)).isEmpty();
            assertThat(store.port(Journal.class).latest(tenant, "episodes", "s4", null, 1_000)).hasSize(186);
            assertThat(store.port(Journal.class).latest("default", "forgotten", "s1", null, 9)).hasSize(1);
        }
        assertThat(folder.resolve("restored/stores")).doesNotExist();
        assertThatThrownBy(() -> restoration.restore(file, folder.resolve("again"), null, Map.of(JOURNAL, fresh)))
                .hasMessageContaining("is not empty").hasMessageNotContaining("\n");
        assertThatThrownBy(() -> restoration.restore(file, folder.resolve("again"), null, Map.of())).hasMessageContaining("URL of an empty store");
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void whatIsWrittenAfterTheMomentStaysOutside() {
        var old = cassandra("moment");
        try (var store = open(old)) {
            var journal = store.port(Journal.class);
            journal.append(tenant, "episodes", List.of(entry(1), entry(2)));
            var copy = new JournalItems(journal).copy(tenant, "episodes");
            copy.before(item -> { });
            copy.fix();
            journal.append(tenant, "episodes", List.of(entry(3)));
            var read = new HashMap<String, String>();
            copy.after(item -> read.put(item.path("stream").asText(), item.path("json").asText()));
            assertThat(read).containsOnlyKeys("s1", "s2");
        }
    }

    @Test
    void originalsInABucketGoIntoTheBackupAndIntoAFolder() {
        var bucket = TestServers.sharedS3().orElseThrow(() -> new TestAbortedException("no S3 server here: set EDRS_TEST_VERSITYGW"));
        try (var store = open(bucket)) {
            store.port(BlobStore.class).put(tenant, "documents/a/1", ORIGINAL);
            store.port(BlobStore.class).put(tenant, "others/a", ORIGINAL);
        }
        var variables = blobs(bucket);
        var file = backup(variables, line -> { });
        assertThat(new Verification(key, line -> { }).of(file).differences()).isEmpty();
        var fresh = folder.resolve("blobs");
        new Restoration(key, line -> { }).restore(file, folder.resolve("restored"), null, blobs("folder://localhost" + fresh));
        try (var store = open("folder://localhost" + fresh)) {
            assertThat(store.port(BlobStore.class).find(tenant, "documents/a/1")).hasValue(ORIGINAL);
            assertThat(store.port(BlobStore.class).list(tenant, "others")).isEmpty();
        }
    }

    @Test
    void aStoreThatStillHasVectorsOfATenantInsideIsRefused() {
        var server = StoreServer.find(StoreImage.WEAVIATE).orElseGet(() -> Assumptions.abort("no Weaviate server here: set " + StoreImage.WEAVIATE.variable()));
        var old = "folder://localhost" + folder.resolve("old");
        try (var store = open(old)) {
            store.port(BlobStore.class).put(tenant, "documents/a/1", ORIGINAL);
        }
        var file = backup(blobs(old), line -> { });
        var variables = Map.of(BLOBS, "folder://localhost" + folder.resolve("new"), VECTORS, server.url());
        var restoration = new Restoration(key, line -> { });
        try (var store = open(server.url())) {
            var vectors = store.port(VectorIndex.class);
            var vector = new float[384];
            vector[7] = 1;
            vectors.upsert(tenant, "passages.384", List.of(new VectorIndex.Entry("p1", vector, Map.of())));
            assertThatThrownBy(() -> restoration.restore(file, folder.resolve("restored"), null, variables))
                    .hasMessageContaining(VECTORS).hasMessageContaining("is not empty: it has vectors of " + tenant + " in passages.384");
            assertThat(folder.resolve("restored")).doesNotExist();
            vectors.delete(tenant, "passages.384", List.of("p1"));
            restoration.restore(file, folder.resolve("restored"), null, variables);
            assertThat(folder.resolve("restored/api-key")).exists();
        }
    }

    private static Map<String, String> blobs(String url) {
        return Map.of(BLOBS, url);
    }

    @Test
    void documentsInAnImitationOfMongoGoIntoTheBackupAndBack() {
        var server = new MongoServer(new MemoryBackend());
        try {
            var url = server.bindAndGetConnectionString();
            try (var store = open(url + "/old")) {
                IntStream.range(0, 700).forEach(i -> store.port(DocumentStore.class).put(tenant, "contexts", "c" + i, "{\"n\":" + i + "}"));
                store.port(DocumentStore.class).put(tenant, "contexts", "c3", "{\"n\":-3}");
            }
            var file = backup(Map.of(DOCUMENTS, url + "/old"), line -> { });
            assertThat(new Verification(key, line -> { }).of(file).differences()).isEmpty();
            new Restoration(key, line -> { }).restore(file, folder.resolve("restored"), null, Map.of(DOCUMENTS, url + "/new"));
            try (var store = open(url + "/new")) {
                var found = store.port(DocumentStore.class).find(tenant, "contexts", "c3").orElseThrow();
                assertThat(found.version()).isEqualTo(2);
                assertThat(found.json()).contains("-3");
            }
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void aStoreThatIsDownIsSaidAndLeftOutWhenAskedTo() {
        var variables = Map.of(JOURNAL, "cassandra://127.0.0.1:1/nowhere", DOCUMENTS, "mongodb://127.0.0.1:1/nowhere?serverSelectionTimeoutMS=500");
        assertThatThrownBy(() -> backup(variables, line -> { }));
        var without = new BackupCreation(Settings.of(Map.of("EDRS_HOME", home.toString())), new OtherStores(variables, List.of(), true), key, Clock.systemUTC(),
                line -> { }).into(new BackupFolder(folder.resolve("backups")));
        assertThat(without.manifest().notes()).anyMatch(note -> note.contains(JOURNAL)).anyMatch(note -> note.contains(DOCUMENTS));
        assertThat(ArchiveHeader.of(without.file()).parts()).noneMatch(part -> part.name().startsWith(Originals.PART));
    }
}
