package io.edrs.launcher.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns the stores. */
@Command(name = "stores", mixinStandardHelpOptions = true, description = "Move a service's data to another store; the stores' schemas.",
        subcommands = {MigrateCommand.class, MigrationsCommand.class})
final class StoresCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
