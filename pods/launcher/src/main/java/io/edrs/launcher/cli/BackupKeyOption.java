package io.edrs.launcher.cli;

import io.edrs.launcher.Settings;
import io.edrs.platform.adapters.archive.ArchiveKey;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The key of backups: a file, or the variable. */
final class BackupKeyOption {

    @Option(names = "--key-file", paramLabel = "FILE", description = "The key ('./edrs backup key FILE' makes one); default EDRS_BACKUP_KEY.")
    private @Nullable Path file;

    ArchiveKey key(Settings settings) {
        if (file != null) {
            return ArchiveKey.read(file);
        }
        var text = settings.find("EDRS_BACKUP_KEY").orElseThrow(() -> new IllegalArgumentException(
                "A backup needs a key: give --key-file FILE or EDRS_BACKUP_KEY; './edrs backup key FILE' makes one."));
        return ArchiveKey.of(text, "EDRS_BACKUP_KEY");
    }
}
