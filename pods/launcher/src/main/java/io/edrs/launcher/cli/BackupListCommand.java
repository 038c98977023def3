package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.launcher.backup.BackupFolder;
import io.edrs.platform.adapters.archive.ArchiveHeader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists backups. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the backups of a folder; needs no key. Sizes inside are before compression.")
final class BackupListCommand implements Callable<Integer> {

    @Option(names = "--in", paramLabel = "FOLDER", description = "Where; default EDRS_HOME/backups.")
    private @Nullable Path folder;

    @Mixin
    private BackupOutput output;

    @Override
    public Integer call() {
        var where = folder == null ? EdrsCommand.settings().home().resolve("backups") : folder;
        var entries = new BackupFolder(where).list();
        output.end(() -> report(entries), () -> print(where, entries));
        return 0;
    }

    private static void print(Path where, List<BackupFolder.Entry> entries) {
        if (entries.isEmpty()) {
            System.out.println("There is no backup in " + where + "; './edrs backup create' makes one.");
            return;
        }
        System.out.printf("%-40s %-21s %11s  %-12s %s%n", "FILE", "CREATED", "SIZE", "KEY", "INSIDE");
        entries.forEach(entry -> System.out.printf("%-40s %-21s %7.1f MiB  %-12s %s%n", entry.file().getFileName(),
                entry.header().map(ArchiveHeader::created).orElse("?"), entry.bytes() / BackupOutput.MIB,
                entry.header().map(ArchiveHeader::keyFingerprint).orElse("?"), entry.header().map(BackupListCommand::inside).orElse(entry.problem())));
    }

    private static String inside(ArchiveHeader header) {
        return header.parts().stream().map(part -> part.bytes() == 0 ? part.name() : "%s %.1f MiB".formatted(part.name(), part.bytes() / BackupOutput.MIB))
                .collect(Collectors.joining(", "));
    }

    private static ObjectNode report(List<BackupFolder.Entry> entries) {
        var report = BackupOutput.object();
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
