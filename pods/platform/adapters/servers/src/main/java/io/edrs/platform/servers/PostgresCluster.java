package io.edrs.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The files of one PostgreSQL: made once by initdb, configured anew at every start. */
final class PostgresCluster {
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(10);
    private final PostgresOptions options;
    private final PostgresSecrets secrets;
    private final Unprivileged user;
    private final Path folder;

    PostgresCluster(PostgresOptions options, PostgresSecrets secrets, Unprivileged user) {
        this.options = options;
        this.secrets = secrets;
        this.user = user;
        this.folder = options.folders().data().resolve("cluster");
    }

    List<String> serverCommand() {
        return user.wrap(List.of(binary("postgres"), "-D", folder.toString()));
    }

    void prepare() {
        PrivateFiles.folder(options.folders().data());
        if (Files.notExists(folder.resolve("PG_VERSION"))) {
            initialise();
        }
        PrivateFiles.write(folder.resolve("edrs.conf"), settings());
        PrivateFiles.write(folder.resolve("pg_hba.conf"), """
                # Only this machine, only with a password.
                host all all 127.0.0.1/32 scram-sha-256
                """);
        clearOrphans();
        user.own(options.folders().data());
    }

    /** Initialises beside the final place, so that an interrupted first start leaves nothing half made. */
    private void initialise() {
        var draft = options.folders().data().resolve("cluster-initialising");
        PrivateFiles.deleteTree(draft);
        var password = secrets.file(PostgresServer.SUPERUSER);
        user.own(options.folders().data());
        var command = new ArrayList<>(List.of(binary("initdb"), "-D", draft.toString(), "-U", PostgresServer.SUPERUSER,
                "--pwfile=" + password, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!options.fsync()) {
            command.add("--no-sync");
        }
        run(user.wrap(command));
        try {
            Files.writeString(draft.resolve("postgresql.conf"), "\ninclude_if_exists = 'edrs.conf'\n",
                    StandardOpenOption.APPEND);
            Files.move(draft, folder);
        } catch (IOException e) {
            throw new ServerException("server.postgres_init", "cannot put the new database in place at " + folder, e);
        }
    }

    private void run(List<String> command) {
        PrivateFiles.folder(options.folders().logs());
        var log = options.folders().logs().resolve("initdb.out");
        try {
            var process = new ProcessBuilder(command).directory(options.folders().data().toFile())
                    .redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (process.waitFor() != 0) {
                throw new ServerException("server.postgres_init", "initdb failed:\n" + LogTail.of(log));
            }
        } catch (IOException e) {
            throw new ServerException("server.postgres_init", "cannot run initdb: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("server.interrupted", "interrupted during initdb", e);
        }
    }

    private String settings() {
        return """
                listen_addresses = '%s'
                port = %d
                unix_socket_directories = ''
                fsync = %s
                synchronous_commit = on
                shared_buffers = %dMB
                max_connections = %d
                password_encryption = scram-sha-256
                log_timezone = 'UTC'
                timezone = 'UTC'
                """.formatted(Loopback.ADDRESS, options.port(), options.fsync() ? "on" : "off",
                options.sharedBuffersMiB(), options.maxConnections());
    }

    // After a kill the workers outlive the postmaster for a moment, and a recycled process id makes the lock file look held.
    private void clearOrphans() {
        if (!Processes.visible()) {
            return;
        }
        for (var orphan : Processes.withWorkingFolder(folder)) {
            if (!Processes.awaitEnd(orphan, ORPHAN_PATIENCE)) {
                throw new ServerException("server.postgres_orphan", "process " + orphan.pid() + " ("
                        + Processes.command(orphan.pid()) + ") still uses " + folder + "; end it first");
            }
        }
        try {
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new ServerException("server.postgres_orphan", "cannot remove the stale lock file in " + folder, e);
        }
    }

    private String binary(String name) {
        return options.folders().distribution().resolve("bin").resolve(name).toString();
    }
}
