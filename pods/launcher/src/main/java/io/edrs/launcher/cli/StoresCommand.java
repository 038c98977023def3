package io.edrs.launcher.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns the stores. */
@Command(name = "stores", mixinStandardHelpOptions = true, description = "The stores' schemas.",
        subcommands = MigrationsCommand.class)
final class StoresCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
