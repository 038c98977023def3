package io.edrs.launcher.stores.move;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.edrs.launcher.stores.Drivers;
import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.adapters.postgres.PostgresDocumentStore;
import io.edrs.platform.adapters.postgres.PostgresJournal;
import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.opentest4j.TestAbortedException;

/** The same from the embedded stores to other servers. */
class MoveToServersTest {

    private static PostgresDatabase embedded;

    @BeforeAll
    static void open() {
        var shared = TestServers.sharedDatabase();
        embedded = new PostgresDatabase(new PostgresConfig(shared.jdbcUrl(), shared.app(), shared.appPassword(), shared.owner(), shared.ownerPassword(), 8));
    }

    @AfterAll
    static void close() {
        embedded.close();
    }

    private static OpenStore store(Optional<String> url, String reason) {
        var parsed = StoreUrl.parse("the test's URL", url.orElseThrow(() -> new TestAbortedException(reason)));
        return Drivers.installed().all().stream().filter(driver -> driver.schemes().contains(parsed.scheme())).findFirst().orElseThrow()
                .open(parsed, new StoreOptions(Clock.systemUTC(), 8));
    }

    @Nested
    class ToCassandra extends MoveJournalTest {

        private static OpenStore cassandra;

        @BeforeAll
        static void start() {
            cassandra = store(TestServers.sharedCassandra().map(url -> url + "/moved?replication=1"), "Cassandra needs a JDK 17");
        }

        @AfterAll
        static void stop() {
            if (cassandra != null) {
                cassandra.close();
            }
        }

        @Override
        Journal old() {
            return new PostgresJournal(embedded);
        }

        @Override
        Journal fresh() {
            return cassandra.port(Journal.class);
        }
    }

    @Nested
    class ToS3 extends MoveBlobsTest {

        private static OpenStore bucket;

        @BeforeAll
        static void start() {
            bucket = store(TestServers.sharedS3(), "no S3 server here: set EDRS_TEST_VERSITYGW");
        }

        @AfterAll
        static void stop() {
            if (bucket != null) {
                bucket.close();
            }
        }

        @Override
        BlobStore fresh() {
            return bucket.port(BlobStore.class);
        }
    }

    @Nested
    @DisplayName("To an IMITATION of MongoDB in memory (mongo-java-server), not to MongoDB")
    class ToMongo extends MoveDocumentsTest {

        private static MongoServer server;
        private static OpenStore imitation;

        @BeforeAll
        static void start() {
            server = new MongoServer(new MemoryBackend());
            imitation = store(Optional.of(server.bindAndGetConnectionString() + "/edrs"), "");
        }

        @AfterAll
        static void stop() {
            imitation.close();
            server.shutdownNow();
        }

        @Override
        DocumentStore old() {
            return new PostgresDocumentStore(embedded);
        }

        @Override
        DocumentStore fresh() {
            return imitation.port(DocumentStore.class);
        }
    }
}
