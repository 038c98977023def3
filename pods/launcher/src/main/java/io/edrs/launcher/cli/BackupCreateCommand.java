package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.launcher.backup.BackupCreation;
import io.edrs.launcher.backup.BackupFolder;
import io.edrs.launcher.backup.OtherStores;
import io.edrs.launcher.moving.MovedAway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a backup. */
@Command(name = "create", mixinStandardHelpOptions = true,
        description = {"Make a backup, while the system runs or while it is down.",
            "Running pods and the broker are held for a moment (the pause is told); requests wait and nothing is refused or lost.",
            "Stores by URL are inside: PostgreSQL as rows; documents, journals and blobs of other products read through their ports. Vectors are rebuilt.",
            "Exit code 1 and nothing written when a service keeps data in a store that they moved to and no variable names yet."})
final class BackupCreateCommand implements Callable<Integer> {

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where to; default EDRS_HOME/backups.")
    private @Nullable Path to;

    @Option(names = "--without-other-stores", description = "Leave out what services keep in stores by URL that are no PostgreSQL, or that no variable names, and go on.")
    private boolean withoutOthers;

    @Mixin
    private BackupKeyOption key;

    @Mixin
    private BackupOutput output;

    @Override
    public Integer call() {
        var settings = EdrsCommand.settings();
        requireData(settings.home());
        var variables = ServiceSettings.stores(settings);
        var others = new OtherStores(variables, new MovedAway(settings, variables).lines(), withoutOthers);
        if (!others.moved().isEmpty() && !withoutOthers) {
            throw new IllegalArgumentException(String.join("\n", others.moved()) + "\nWith --without-other-stores the rest is backed up.");
        }
        var made = new BackupCreation(settings, others, key.key(settings), Clock.systemUTC(), output.progress())
                .into(new BackupFolder(to == null ? settings.home().resolve("backups") : to));
        output.end(() -> report(made), () -> print(made));
        return 0;
    }

    private static void requireData(Path home) {
        if (Stream.of("pulsar", "postgres", "api-key").noneMatch(name -> Files.exists(home.resolve(name)))) {
            throw new IllegalArgumentException("There is nothing to back up in %s: EDRS was never started there. EDRS_HOME says where it lives.".formatted(home));
        }
    }

    private static ObjectNode report(BackupCreation.Made made) {
        var manifest = made.manifest();
        var report = BackupOutput.object().put("file", made.file().toString()).put("bytes", size(made.file()))
                .put("files", manifest.files().size()).put("contentBytes", manifest.bytes())
                .put("rows", manifest.rows().values().stream().mapToLong(Long::longValue).sum()).put("topics", manifest.messages().size() / 2)
                .put("heldMillis", made.held().toMillis());
        var databases = report.putArray("databases");
        made.others().forEach((place, rows) -> databases.addObject().put("place", place).put("rows", rows));
        manifest.notes().forEach(report.putArray("notes")::add);
        return report;
    }

    private void print(BackupCreation.Made made) {
        var manifest = made.manifest();
        System.out.printf("%s  %.1f MiB (%d files, %.1f MiB before compression), %.1f s%n", made.file(), size(made.file()) / BackupOutput.MIB,
                manifest.files().size(), manifest.bytes() / BackupOutput.MIB, output.seconds());
        System.out.printf("Pods and broker were held for %d ms.%n", made.held().toMillis());
        made.others().forEach((place, rows) -> System.out.printf("Inside too: %s, %d items.%n", place, rows));
        manifest.notes().forEach(System.out::println);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
