package io.edrs.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    @TempDir
    static Path folder;
    private static PostgresOptions options;
    private static PostgresServer server;

    @BeforeAll
    static void start() throws SQLException {
        var folders = new ServerFolders(folder.resolve("servers/postgres-" + PostgresBinaries.VERSION),
                folder.resolve("postgres"), folder.resolve("logs"));
        options = PostgresOptions.product(folders, FreePorts.find(1)[0]);
        server = new PostgresServer(options);
        boot();
        try (var owner = connect(PostgresServer.OWNER); var statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA notes CREATE TABLE note (text text)");
        }
    }

    @AfterAll
    static void end() {
        server.stop(PATIENCE);
        assertThat(Processes.withWorkingFolder(options.folders().data().resolve("cluster"))).isEmpty();
    }

    @Test
    void listensOnLoopbackOnly() {
        var pid = server.pid().orElseThrow();
        assertThat(Listeners.reachableFromOutside(pid)).isEmpty();
        assertThat(Listeners.ofTree(pid)).extracting(Listener::port).containsOnly(options.port());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leadsASessionOfItsOwnSoThatItOutlivesItsParent() throws IOException {
        var pid = server.pid().orElseThrow();
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        assertThat(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]).as("session").isEqualTo(Long.toString(pid));
    }

    @Test
    void runsWithTheSettingsItWasGiven() {
        assertThat(server.settings().all()).extracting(ServerSettings.Setting::name).contains("fsync");
        assertThat(server.settings().breaches()).isEmpty();
    }

    @Test
    void itsOwnRulesLetInPasswordsFromThisMachineAlone() throws SQLException {
        try (var superuser = connect(PostgresServer.SUPERUSER); var statement = superuser.createStatement();
                var rule = statement.executeQuery("SELECT type, address, auth_method FROM pg_hba_file_rules")) {
            assertThat(rule.next()).isTrue();
            assertThat(rule.getString(1) + " " + rule.getString(2) + " " + rule.getString(3)).isEqualTo("host 127.0.0.1 scram-sha-256");
            assertThat(rule.next()).isFalse();
        }
    }

    @Test
    void whoeverComesAfterAKilledStarterFindsItAndEndsItCleanly() throws Exception {
        var pid = server.pid().orElseThrow();
        var successor = new PostgresServer(options);
        assertThat(successor.start()).isEqualTo(pid);
        successor.stop(PATIENCE);
        assertThat(Processes.withWorkingFolder(options.folders().data().resolve("cluster"))).isEmpty();
        assertThat(options.folders().data().resolve("cluster/postmaster.pid")).doesNotExist();
        try (var logs = Files.list(options.folders().logs())) {
            assertThat(logs.filter(log -> log.getFileName().toString().matches("postgres-[A-Z].*\\.log")).toList())
                    .anySatisfy(log -> assertThat(log).content().contains("database system is shut down"));
        }
        boot();
    }

    @Test
    void namesWhoHasItsPort() {
        var folders = new ServerFolders(options.folders().distribution(), folder.resolve("other"), folder.resolve("logs"));
        assertThatThrownBy(new PostgresServer(PostgresOptions.product(folders, options.port()))::start)
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("port " + options.port())
                .hasMessageContaining("process " + server.pid().orElseThrow());
    }

    @Test
    void keepsDataOverARestart() throws SQLException {
        write("before a restart");
        server.stop(PATIENCE);
        assertThat(Processes.withWorkingFolder(options.folders().data().resolve("cluster"))).isEmpty();
        boot();
        assertThat(has("before a restart")).isTrue();
    }

    @Test
    void keepsDataOverAKill() throws SQLException {
        write("before a kill");
        var postmaster = ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();
        postmaster.destroyForcibly();
        assertThat(Processes.awaitEnd(postmaster, PATIENCE)).isTrue();
        assertThat(server.isRunning()).isFalse();
        boot();
        assertThat(has("before a kill")).isTrue();
    }

    @Test
    void givesTheApplicationNoPowersAndNoOwnership() throws SQLException {
        try (var app = connect(PostgresServer.APP); var statement = app.createStatement()) {
            var row = statement.executeQuery("SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles "
                    + "WHERE rolname = current_user");
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThatThrownBy(() -> statement.execute("DROP TABLE notes.note")).hasMessageContaining("must be owner");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE public.mine (x int)")).hasMessageContaining("denied");
        }
    }

    @Test
    void refusesAWrongPasswordAndKeepsTheRightOnesPrivate() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), PostgresServer.APP, "guess"))
                .hasMessageContaining("password authentication failed");
        var secret = options.folders().data().resolve("secrets/" + PostgresServer.APP + ".password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
    }

    private static void boot() {
        server.start();
        server.awaitReady(phase -> {}, PATIENCE);
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), role, server.password(role));
    }

    private static void write(String text) throws SQLException {
        try (var app = connect(PostgresServer.APP); var insert = app.prepareStatement("INSERT INTO notes.note VALUES (?)")) {
            insert.setString(1, text);
            insert.executeUpdate();
        }
    }

    private static boolean has(String text) throws SQLException {
        try (var app = connect(PostgresServer.APP);
                var query = app.prepareStatement("SELECT count(*) FROM notes.note WHERE text = ?")) {
            query.setString(1, text);
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1) == 1;
        }
    }
}
