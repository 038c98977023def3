package io.edrs.platform.adapters.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.contract.DocumentStoreContract;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("MongoDocumentStore on an IMITATION in memory (mongo-java-server), not on MongoDB")
@OnServer(value = "MongoDB (mongo-java-server)", imitation = true)
class ImitatedMongoDocumentStoreTest extends DocumentStoreContract {

    private static MongoServer server;
    private static MongoStore store;

    @BeforeAll
    static void open() {
        server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
        store = TestServer.store(server.bindAndGetConnectionString() + "/edrs");
        Servers.tell("MongoDB (mongo-java-server)", store.server().version(), "imitation");
    }

    @AfterAll
    static void close() {
        store.close();
        server.shutdownNow();
    }

    @Override
    protected DocumentStore documents() {
        return store.port(DocumentStore.class);
    }

    @Test
    @Override
    protected void listsIdsInTheOrderOfTheirBytes() {
        Assumptions.abort("the imitation orders texts by UTF-16, MongoDB by their bytes");
    }
}
