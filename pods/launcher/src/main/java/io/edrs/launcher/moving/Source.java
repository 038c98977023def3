package io.edrs.launcher.moving;

import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.stores.Choice;
import io.edrs.launcher.stores.Chosen;
import io.edrs.launcher.stores.Drivers;
import io.edrs.launcher.stores.move.TablesCopy;
import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.adapters.postgres.PostgresDocumentStore;
import io.edrs.platform.adapters.postgres.PostgresJournal;
import io.edrs.platform.servers.PostgresServer;
import io.edrs.platform.store.driver.CopiedStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The store that the settings say.
 *
 * @param url without password, {@code embedded} for what comes with the program
 */
record Source(String url, Object port, AutoCloseable store) implements TablesCopy.Opened {

    static final int CONNECTIONS = 4;
    private static final String EMBEDDED = "embedded";

    /** As a process of the service finds it. */
    static Source of(Belonging belonging, Settings settings, Map<String, String> variables, Clock clock) {
        return chosen(belonging, variables).map(one -> opened(belonging, one, clock)).orElseGet(() -> embedded(belonging.port(), settings));
    }

    /** What a move says as its origin. */
    static String url(Belonging belonging, Map<String, String> variables) {
        return chosen(belonging, variables).map(one -> one.url().toString()).orElse(EMBEDDED);
    }

    private static Optional<Chosen> chosen(Belonging belonging, Map<String, String> variables) {
        return Choice.sound(Choice.of(variables, Drivers.installed())).stream()
                .filter(one -> one.declared().service().equals(belonging.service().name()) && one.driver().ports().contains(belonging.port()))
                .min(Comparator.comparing(one -> !one.declared().isFor(belonging.port())));
    }

    @Override
    public CopiedStore copied() {
        return (CopiedStore) store;
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot close " + url, e);
        }
    }

    /** The store of a choice, opened. */
    static Source opened(Belonging belonging, Chosen one, Clock clock) {
        var store = one.driver().open(one.url(), new StoreOptions(clock, CONNECTIONS));
        return new Source(one.url().toString(), store.port(belonging.port().type()), store);
    }

    private static Source embedded(StorePort port, Settings settings) {
        if (port == StorePort.BLOBS) {
            return new Source(EMBEDDED, new FolderBlobStore(settings.home().resolve("blobs")), () -> { });
        }
        var server = new LocalSystem(settings).database();
        var database = new PostgresDatabase(new PostgresConfig(server.jdbcUrl(), PostgresServer.APP, server.password(PostgresServer.APP),
                PostgresServer.OWNER, server.password(PostgresServer.OWNER), CONNECTIONS));
        return new Source(EMBEDDED, port(port, database), database);
    }

    private static Object port(StorePort port, PostgresDatabase database) {
        return switch (port) {
            case JOURNAL -> new PostgresJournal(database);
            case RELATIONAL, TIME_SERIES -> database;
            default -> new PostgresDocumentStore(database);
        };
    }
}
