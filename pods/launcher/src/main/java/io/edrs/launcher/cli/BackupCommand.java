package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.edrs.launcher.backup.BackupCreation;
import io.edrs.launcher.backup.BackupFolder;
import io.edrs.launcher.backup.OtherStores;
import io.edrs.launcher.backup.Restoration;
import io.edrs.launcher.backup.Verification;
import io.edrs.platform.adapters.archive.ArchiveHeader;
import io.edrs.platform.adapters.archive.ArchiveKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Backup and restore. */
@Command(name = "backup", mixinStandardHelpOptions = true,
        description = {"Back the system up into one sealed file, and restore it.", "",
            "A backup holds the database, the broker's topics with the positions of their readers, the blobs and the API key,",
            "all of one moment. The keys of tenants (EDRS_HOME/keys) are not inside: keep a copy of that folder elsewhere.", ""},
        footer = {"",
            "First:   ./edrs backup key ~/edrs-backup.key             keep it away from the backups: without it they are lost",
            "Then:    ./edrs backup create --key-file ~/edrs-backup.key",
            "         ./edrs backup verify FILE --key-file ~/edrs-backup.key",
            "Some day: ./edrs backup restore FILE --into NEW_HOME --key-file ~/edrs-backup.key"},
        subcommands = {BackupCommand.Key.class, BackupCommand.Create.class, BackupCommand.ListAll.class, BackupCommand.Verify.class,
            BackupCommand.Restore.class})
final class BackupCommand implements Runnable {

    private static final double MIB = 1 << 20;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    private static void ended() {
        if (System.console() != null && System.console().isTerminal()) {
            System.out.print("\r\033[K");
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    @Command(name = "key", mixinStandardHelpOptions = true,
            description = {"Make a key for backups in a new file that only you can read.",
                "Keep a copy of it, and not beside the backups: without it nobody can open them."})
    static final class Key implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
        private Path file;

        @Override
        public Integer call() {
            System.out.printf("Key %s in %s%n", ArchiveKey.make(file).fingerprint(), file);
            return 0;
        }
    }

    @Command(name = "create", mixinStandardHelpOptions = true,
            description = {"Make a backup, while the system runs or while it is down.",
                "Running pods and the broker are held for a moment (the pause is told); requests wait and nothing is refused or lost."})
    static final class Create implements Callable<Integer> {

        @Option(names = "--to", paramLabel = "FOLDER", description = "Where to; default EDRS_HOME/backups.")
        private @Nullable Path to;

        @Option(names = "--without-other-stores", description = "Go on although services keep data at URLs of their own, which are not backed up.")
        private boolean withoutOthers;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Mixin
        private BackupKeyOption key;

        @Override
        public Integer call() {
            var settings = EdrsCommand.settings();
            var others = OtherStores.leftOut(ServiceSettings.stores(settings));
            if (!others.isEmpty() && !withoutOthers) {
                throw new IllegalArgumentException(String.join("\n", others) + "\nWith --without-other-stores the rest is backed up.");
            }
            var begin = System.nanoTime();
            var made = new BackupCreation(settings, key.key(settings), Clock.systemUTC(), json ? line -> { } : Progress.onTerminal())
                    .into(new BackupFolder(to == null ? settings.home().resolve("backups") : to));
            ended();
            print(made, (System.nanoTime() - begin) / 1e9);
            return 0;
        }

        private void print(BackupCreation.Made made, double seconds) {
            var manifest = made.manifest();
            if (json) {
                var report = JsonNodeFactory.instance.objectNode().put("file", made.file().toString()).put("bytes", size(made.file()))
                        .put("files", manifest.files().size()).put("contentBytes", manifest.bytes())
                        .put("rows", manifest.rows().values().stream().mapToLong(Long::longValue).sum()).put("topics", manifest.messages().size() / 2)
                        .put("heldMillis", made.held().toMillis()).put("seconds", seconds);
                manifest.notes().forEach(report.putArray("notes")::add);
                System.out.println(report.toPrettyString());
                return;
            }
            System.out.printf("%s  %.1f MiB (%d files, %.1f MiB before compression), %.1f s%n", made.file(), size(made.file()) / MIB,
                    manifest.files().size(), manifest.bytes() / MIB, seconds);
            System.out.printf("Pods and broker were held for %d ms.%n", made.held().toMillis());
            manifest.notes().forEach(System.out::println);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the backups of a folder; needs no key. Sizes inside are before compression.")
    static final class ListAll implements Callable<Integer> {

        @Option(names = "--in", paramLabel = "FOLDER", description = "Where; default EDRS_HOME/backups.")
        private @Nullable Path folder;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Override
        public Integer call() {
            var where = folder == null ? EdrsCommand.settings().home().resolve("backups") : folder;
            var entries = new BackupFolder(where).list();
            if (json) {
                System.out.println(report(entries).toPrettyString());
            } else if (entries.isEmpty()) {
                System.out.println("There is no backup in " + where + "; './edrs backup create' makes one.");
            } else {
                System.out.printf("%-40s %-21s %11s  %-12s %s%n", "FILE", "CREATED", "SIZE", "KEY", "INSIDE");
                entries.forEach(ListAll::print);
            }
            return 0;
        }

        private static void print(BackupFolder.Entry entry) {
            System.out.printf("%-40s %-21s %7.1f MiB  %-12s %s%n", entry.file().getFileName(), entry.header().map(ArchiveHeader::created).orElse("?"),
                    entry.bytes() / MIB, entry.header().map(ArchiveHeader::keyFingerprint).orElse("?"),
                    entry.header().map(ListAll::inside).orElse(entry.problem()));
        }

        private static String inside(ArchiveHeader header) {
            return header.parts().stream().map(part -> "%s %.1f MiB".formatted(part.name(), part.bytes() / MIB)).collect(Collectors.joining(", "));
        }

        private static JsonNode report(List<BackupFolder.Entry> entries) {
            var report = JsonNodeFactory.instance.objectNode();
            var all = report.putArray("backups");
            entries.forEach(entry -> {
                var one = all.addObject().put("file", entry.file().toString()).put("bytes", entry.bytes()).put("problem", entry.problem());
                entry.header().ifPresent(header -> {
                    one.put("created", header.created()).put("program", header.program()).put("key", header.keyFingerprint());
                    header.parts().forEach(part -> one.withArray("parts").addObject().put("name", part.name()).put("files", part.files())
                            .put("bytes", part.bytes()));
                });
            });
            return report;
        }
    }

    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = {"Restore a backup into a temporary folder, start its database and broker there on free ports, compare checksums,",
                "rows and messages with its manifest, and clear all of it away. Exit code 1 when anything differs."})
    static final class Verify implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "The backup.")
        private Path file;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Mixin
        private BackupKeyOption key;

        @Override
        public Integer call() {
            var begin = System.nanoTime();
            var result = new Verification(key.key(EdrsCommand.settings()), json ? line -> { } : Progress.onTerminal()).of(file);
            var seconds = (System.nanoTime() - begin) / 1e9;
            ended();
            if (json) {
                var report = JsonNodeFactory.instance.objectNode().put("whole", result.differences().isEmpty())
                        .put("files", result.manifest().files().size()).put("rows", result.rows()).put("messages", result.messages())
                        .put("topics", result.manifest().messages().size() / 2).put("seconds", seconds);
                result.differences().forEach(report.putArray("differences")::add);
                System.out.println(report.toPrettyString());
            } else {
                result.differences().forEach(System.out::println);
                System.out.printf("%s: %d files as sealed, %d rows in %d tables, %d messages in %d topics, %.1f s%n",
                        result.differences().isEmpty() ? "whole" : "NOT as its manifest says", result.manifest().files().size(), result.rows(),
                        result.manifest().rows().size(), result.messages(), result.manifest().messages().size() / 2, seconds);
            }
            return result.differences().isEmpty() ? 0 : 1;
        }
    }

    @Command(name = "restore", mixinStandardHelpOptions = true,
            description = {"Restore a backup into a new data folder; a folder with anything in it is refused.",
                "Afterwards: put the keys of tenants into HOME/keys, then EDRS_HOME=HOME ./edrs up"})
    static final class Restore implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "The backup.")
        private Path file;

        @Option(names = "--into", required = true, paramLabel = "HOME", description = "An empty folder, or one that is not there yet.")
        private Path home;

        @Option(names = "--keys", paramLabel = "FOLDER", description = "Your copy of the keys of tenants, to put into HOME/keys.")
        private @Nullable Path keys;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Mixin
        private BackupKeyOption key;

        @Override
        public Integer call() {
            var begin = System.nanoTime();
            var manifest = new Restoration(key.key(EdrsCommand.settings()), json ? line -> { } : Progress.onTerminal()).restore(file, home, keys);
            var seconds = (System.nanoTime() - begin) / 1e9;
            ended();
            if (json) {
                System.out.println(JsonNodeFactory.instance.objectNode().put("home", home.toString()).put("files", manifest.files().size())
                        .put("bytes", manifest.bytes()).put("keys", keys != null).put("seconds", seconds).toPrettyString());
                return 0;
            }
            System.out.printf("%d files, %.1f MiB into %s, %.1f s%n", manifest.files().size(), manifest.bytes() / MIB, home, seconds);
            if (keys == null) {
                System.out.printf("The keys of tenants are missing: put your copy into %s before you start, or what they sealed stays unreadable.%n",
                        home.resolve("keys"));
            }
            System.out.printf("Next: EDRS_HOME=%s ./edrs up%n", home);
            return 0;
        }
    }
}
