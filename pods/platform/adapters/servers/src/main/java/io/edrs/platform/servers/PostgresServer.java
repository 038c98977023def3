package io.edrs.platform.servers;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One PostgreSQL of our own, reachable from this machine only and with passwords that nobody had to choose. */
public final class PostgresServer implements LocalServer {
    /** The database everything lives in. */
    public static final String DATABASE = "edrs";
    /** The role that owns the tables and runs migrations. */
    public static final String OWNER = "edrs_owner";
    /** The role services work with: it owns nothing and obeys row-level security. */
    public static final String APP = "edrs_app";
    static final String SUPERUSER = "postgres";
    private final PostgresOptions options;
    private final PostgresSecrets secrets;
    private final ServerProcess process;
    private final Supplier<Unprivileged> user;

    public PostgresServer(PostgresOptions options) {
        this(options, Unprivileged::choose);
    }

    PostgresServer(PostgresOptions options, Supplier<Unprivileged> user) {
        this.options = options;
        this.user = user;
        this.secrets = new PostgresSecrets(options.folders().data().resolve("secrets"));
        this.process = new ServerProcess("PostgreSQL", options.folders(), "postgres");
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public long start() {
        return process.staying().map(ProcessHandle::pid).orElseGet(this::launch);
    }

    private long launch() {
        PortCheck.requireFree(name(), "database", options.port());
        PostgresBinaries.unpack(options.folders().distribution());
        var cluster = new PostgresCluster(options, secrets, user.get());
        cluster.prepare();
        return process.launch(cluster.serverCommand());
    }

    @Override
    public void awaitReady(Consumer<String> progress, Duration timeout) {
        process.readiness().await("waiting for PostgreSQL", this::answers, progress, timeout);
        progress.accept("making the database " + DATABASE + " and its roles");
        var roles = new PostgresRoles(secrets);
        try (var administration = connect(SUPERUSER, SUPERUSER)) {
            roles.ensure(administration);
        } catch (SQLException e) {
            throw new ServerException("server.postgres_roles", "cannot make the database and its roles: " + e.getMessage(), e);
        }
        try (var database = connect(DATABASE, SUPERUSER)) {
            roles.ensureDefaults(database);
        } catch (SQLException e) {
            throw new ServerException("server.postgres_roles", "cannot grant the default rights: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop(Duration patience) {
        process.stop(PostgresServer::interrupt, patience);
        // The one that writes the log ends a moment after its parent.
        Processes.withWorkingFolder(options.folders().data().resolve("cluster")).forEach(child -> Processes.awaitEnd(child, patience));
    }

    @Override
    public OptionalLong pid() {
        return process.running().map(p -> OptionalLong.of(p.pid())).orElse(OptionalLong.empty());
    }

    /** Returns the JDBC URL of the database, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** Returns the generated password of {@link #OWNER} or {@link #APP}. */
    public String password(String role) {
        return secrets.of(role);
    }

    /** Returns the checks that this server's settings in force are the ones it was started with. */
    public ServerSettings settings() {
        try (var connection = connect(SUPERUSER, SUPERUSER)) {
            return ServerSettings.ofPostgres(connection, options.fsync());
        } catch (SQLException e) {
            throw new ServerException("server.postgres_settings", "cannot read PostgreSQL's settings: " + e.getMessage(), e);
        }
    }

    /** Begins a copy of the files of the server that runs. */
    public PostgresCopy copy() {
        return new PostgresCopy(options.folders().data().resolve("cluster"), database -> connect(database, SUPERUSER));
    }

    /** Returns the rows of every table as they are now. */
    public Map<String, Long> rows() {
        try (var connection = connect(DATABASE, SUPERUSER)) {
            return PostgresCopy.rows(connection);
        } catch (SQLException e) {
            throw new ServerException("server.postgres_rows", "cannot count PostgreSQL's rows: " + e.getMessage(), e);
        }
    }

    /** Returns the version of the server that runs. */
    public String version() {
        try (var connection = connect(SUPERUSER, SUPERUSER)) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new ServerException("server.postgres_settings", "cannot read PostgreSQL's version: " + e.getMessage(), e);
        }
    }

    private boolean answers() {
        try (var connection = connect(SUPERUSER, SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new ServerException("server.postgres_password", "PostgreSQL refuses the password kept in "
                        + secrets.file(SUPERUSER) + "; restore that file", e);
            }
            return false;
        }
    }

    private Connection connect(String database, String role) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", secrets.of(role));
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Loopback.ADDRESS + ":" + options.port() + "/" + database;
    }

    // SIGINT is PostgreSQL's fast shutdown; the SIGTERM that Java can send would wait for every client to leave.
    private static void interrupt(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid()).start();
        } catch (IOException e) {
            postmaster.destroy();
        }
    }
}
