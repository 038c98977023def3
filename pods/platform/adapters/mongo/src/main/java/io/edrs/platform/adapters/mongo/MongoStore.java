package io.edrs.platform.adapters.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;

/** An open server or cluster; the driver connects by itself. */
final class MongoStore implements OpenStore {

    private static final int SELECTION_MS = 3_000;
    private static final int CONNECT_MS = 2_000;
    private static final int READ_MS = 30_000;
    private final MongoClient client;
    private final String database;
    private final MongoDocumentStore documents;

    MongoStore(ConnectionString url, String database, StoreOptions options) {
        this.client = MongoClients.create(settings(url, options.connections()));
        this.database = database;
        this.documents = new MongoDocumentStore(client, client.getDatabase(database), options.clock());
    }

    @Override
    public <P> P port(Class<P> port) {
        if (port != DocumentStore.class) {
            throw new IllegalArgumentException(port.getName() + " is not kept in MongoDB.");
        }
        return port.cast(documents);
    }

    @Override
    public Server server() {
        var info = MongoFailures.told(() -> client.getDatabase(database)
                .runCommand(new BsonDocument("buildInfo", new BsonInt32(1)), BsonDocument.class));
        // A role may lack a database without any of its commands failing before the first read.
        MongoFailures.told(() -> client.getDatabase(database).listCollectionNames().first());
        var ferret = info.get("ferretdbVersion", info.get("ferretdb"));
        return ferret == null ? new Server("MongoDB", info.getString("version").getValue()) : ferret(ferret);
    }

    private static Server ferret(BsonValue told) {
        var version = told.isString() ? told.asString().getValue() : told.asDocument().getString("version").getValue();
        if (version.matches("v?1\\..*")) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "FerretDB " + version + " lets two replacements of one version both "
                    + "succeed, so one would be lost; use MongoDB, or FerretDB 2.");
        }
        return new Server("FerretDB", version);
    }

    @Override
    public void close() {
        client.close();
    }

    private static MongoClientSettings settings(ConnectionString url, int connections) {
        var settings = MongoClientSettings.builder().applyConnectionString(url).applicationName("edrs")
                .writeConcern(WriteConcern.MAJORITY.withJournal(true)).readConcern(ReadConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_MS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MS, TimeUnit.MILLISECONDS).readTimeout(READ_MS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(connections).maxWaitTime(SELECTION_MS, TimeUnit.MILLISECONDS));
        return url.getReadPreference() == null ? settings.readPreference(ReadPreference.primary()).build() : settings.build();
    }
}
