package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.launcher.backup.Verification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Proves a backup by restoring it aside. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = {"Restore a backup into a temporary folder, start its database and broker there on free ports, fill what stores by URL held into",
            "new ones, compare checksums, rows and messages with its manifest, and clear all of it away. Exit code 1 when anything differs."})
final class BackupVerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Mixin
    private BackupKeyOption key;

    @Mixin
    private BackupOutput output;

    @Override
    public Integer call() {
        var result = new Verification(key.key(EdrsCommand.settings()), output.progress()).of(file);
        output.end(() -> report(result), () -> print(result));
        return result.differences().isEmpty() ? 0 : 1;
    }

    private static ObjectNode report(Verification.Result result) {
        var report = BackupOutput.object().put("whole", result.differences().isEmpty())
                .put("files", result.manifest().files().size()).put("rows", result.rows()).put("messages", result.messages())
                .put("topics", result.manifest().messages().size() / 2);
        var databases = report.putArray("databases");
        result.databases().forEach((place, rows) -> databases.addObject().put("place", place).put("rows", rows));
        result.differences().forEach(report.putArray("differences")::add);
        return report;
    }

    private void print(Verification.Result result) {
        result.differences().forEach(System.out::println);
        result.databases().forEach((place, rows) -> System.out.printf("%s: %d items, counted and summed in a new store%n", place, rows));
        System.out.printf("%s: %d files as sealed, %d rows in %d tables, %d messages in %d topics, %.1f s%n",
                result.differences().isEmpty() ? "whole" : "NOT as its manifest says", result.manifest().files().size(), result.rows(),
                result.manifest().rows().size(), result.messages(), result.manifest().messages().size() / 2, output.seconds());
    }
}
