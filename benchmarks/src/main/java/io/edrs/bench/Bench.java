package io.edrs.bench;

import io.edrs.bench.faults.FaultsCommand;
import io.edrs.bench.recall.MemoryBench;
import io.edrs.bench.recall.RecallBench;
import io.edrs.bench.stores.JournalStoresBench;
import io.edrs.bench.stores.StoresBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements' command line. */
@Command(name = "edrs bench", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "BENCH",
        description = {"Measure EDRS on this machine. Each bench starts a system of its own and stops it at the end.",
            "Figures mean little on a busy machine: each report names the load average before and after.", ""},
        subcommands = {AnswersBench.class, PipelineBench.class, EventsBench.class, StartBench.class, PriorityBench.class,
            TenantsBench.class, StoresBench.class, VectorStoresBench.class, JournalStoresBench.class, FaultsCommand.class, RecallBench.class,
            MemoryBench.class, SearchBench.class, DiversityBench.class, IngestBench.class, ExtractionBench.class, CausalBench.class,
            ReasoningBench.class, VerificationBench.class, GatewayBench.class, RedactionBench.class})
public final class Bench implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Bench() {}

    /** Runs one bench and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).setExecutionExceptionHandler(Bench::explain).execute(arguments));
    }

    private static int explain(Exception error, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (System.getenv("EDRS_DEBUG") != null) {
            throw error;
        }
        command.getErr().println("edrs bench: %s (EDRS_DEBUG=1 shows where)".formatted(error.getMessage()));
        return 1;
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
