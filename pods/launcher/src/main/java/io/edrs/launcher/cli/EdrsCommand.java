package io.edrs.launcher.cli;

import io.edrs.launcher.Settings;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one command, its sub-commands, and one way to say what went wrong. */
@Command(
        name = "edrs",
        mixinStandardHelpOptions = true,
        version = "edrs 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = {"Enterprise Deep Reasoning System: pods of small services that think together over Apache Pulsar.", ""},
        footer = {"",
            "First steps:  ./edrs demo      starts everything, ingests samples, asks three questions",
            "              ./edrs ask \"What is EDRS made of?\"",
            "              ./edrs down      stops everything; your data stay",
            "",
            "Settings:     EDRS_HOME         data folder (default ~/.edrs)",
            "              EDRS_PORT_OFFSET  added to every port (default 0)",
            "              EDRS_TARGET       what a process runs: all, a pod, a service, a comma list",
            "              EDRS_FSYNC=false  faster and unsafe, for throw-away use",
            "              docs/configuration.md lists them all",
            "",
            "Tests:        ./edrs test --help",
            "Measurements: ./edrs bench --help"},
        subcommands = {DemoCommand.class, UpCommand.class, DownCommand.class, StatusCommand.class, AskCommand.class, FeedbackCommand.class,
            IngestCommand.class, FactsCommand.class, EnrichCommand.class, ProveCommand.class, CausalCommand.class, DecideCommand.class,
            TenantsCommand.class, EventsCommand.class, StoresCommand.class, BackupCommand.class,
            DoctorCommand.class, ServeCommand.class})
public final class EdrsCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs the arguments; returns the exit code: 0 done, 1 failed, 2 used wrongly. */
    public static int run(String... arguments) {
        return CommandList.in(new CommandLine(new EdrsCommand()))
                .setExecutionExceptionHandler(EdrsCommand::explain)
                .setParameterExceptionHandler(Complaint::ofArguments)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    static Settings settings() {
        return Settings.of(System.getenv());
    }

    private static int explain(Exception error, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (!Complaint.isOurs(error) && System.getenv("EDRS_DEBUG") != null) {
            throw error;
        }
        PrintWriter err = command.getErr();
        err.println("edrs: " + Complaint.of(error));
        err.flush();
        return 1;
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
