package io.edrs.launcher.cli;

import io.edrs.platform.adapters.archive.ArchiveKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Backup and restore. */
@Command(name = "backup", mixinStandardHelpOptions = true,
        description = {"Back the system up into one sealed file, and restore it.", "",
            "A backup holds the database, PostgreSQL databases by URL, the broker's topics with the positions of their readers,",
            "the blobs and the API key, all of one moment. The keys of tenants (EDRS_HOME/keys) are not inside: keep a copy of",
            "that folder elsewhere. Documents, journals and blobs that services keep in other stores by URL are inside, too; vectors",
            "are made anew from them.", ""},
        footer = {"",
            "First:   ./edrs backup key ~/edrs-backup.key             keep it away from the backups: without it they are lost",
            "Then:    ./edrs backup create --key-file ~/edrs-backup.key",
            "         ./edrs backup verify FILE --key-file ~/edrs-backup.key",
            "Some day: ./edrs backup restore FILE --into NEW_HOME --key-file ~/edrs-backup.key"},
        subcommands = {BackupCommand.Key.class, BackupCreateCommand.class, BackupListCommand.class, BackupVerifyCommand.class,
            BackupRestoreCommand.class})
final class BackupCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
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
}
