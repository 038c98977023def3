package io.edrs.launcher.cli;

import io.edrs.launcher.backup.Restoration;
import io.edrs.platform.adapters.archive.Manifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Restores a backup. */
@Command(name = "restore", mixinStandardHelpOptions = true,
        description = {"Restore a backup into a new data folder; a folder with anything in it is refused.",
            "Stores by URL are filled where their variables (PERSONA_DB_URL, …) point now, of whatever product; one with anything in it is refused.",
            "Vectors are made anew at the first start: let their variables name empty stores, or none.",
            "Afterwards: put the keys of tenants into HOME/keys, then EDRS_HOME=HOME ./edrs up"})
final class BackupRestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Option(names = "--into", required = true, paramLabel = "HOME", description = "An empty folder, or one that is not there yet.")
    private Path home;

    @Option(names = "--keys", paramLabel = "FOLDER", description = "Your copy of the keys of tenants, to put into HOME/keys.")
    private @Nullable Path keys;

    @Option(names = "--without-other-stores", description = "Leave out what the backup holds of stores by URL.")
    private boolean withoutOthers;

    @Mixin
    private BackupKeyOption key;

    @Mixin
    private BackupOutput output;

    @Override
    public Integer call() {
        var settings = EdrsCommand.settings();
        var restoration = new Restoration(key.key(settings), output.progress());
        var manifest = withoutOthers ? restoration.restore(file, home, keys) : restoration.restore(file, home, keys, ServiceSettings.stores(settings));
        output.end(() -> BackupOutput.object().put("home", home.toString()).put("files", manifest.files().size())
                .put("bytes", manifest.bytes()).put("keys", keys != null), () -> print(manifest));
        return 0;
    }

    private void print(Manifest manifest) {
        System.out.printf("%d files, %.1f MiB into %s, %.1f s%n", manifest.files().size(), manifest.bytes() / BackupOutput.MIB, home, output.seconds());
        manifest.header().parts().stream().filter(part -> part.name().startsWith("database of ") || part.name().startsWith("store of ")).forEach(part ->
                System.out.printf("%s (%s): %s%n", part.name(), part.detail(), withoutOthers ? "left out" : "filled"));
        if (keys == null) {
            System.out.printf("The keys of tenants are missing: put your copy into %s before you start, or what they sealed stays unreadable.%n",
                    home.resolve("keys"));
        }
        System.out.printf("Next: EDRS_HOME=%s ./edrs up%n", home);
    }
}
