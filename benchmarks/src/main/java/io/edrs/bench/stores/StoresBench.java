package io.edrs.bench.stores;

import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Report;
import io.edrs.platform.store.driver.StoreUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every adapter beside its raw driver. */
@Command(name = "stores", mixinStandardHelpOptions = true, description = {
    "Each adapter beside its raw driver in one run, taking turns: calls a second, p95, and the adapter's time through the driver's.",
    "Documents, journal, cache, counters, blobs; then what the guard around every store costs, and the memory of the embedded set at rest.",
    "PostgreSQL and Redis are started for it, unless EDRS_TEST_DATABASE_URL or a URL says otherwise. --all adds the benches 'journal' and 'vector-stores'.",
    "Goal: at most 1.15 times the raw driver's time."})
public final class StoresBench implements Callable<Integer> {

    private static final double MOST = 1.15;
    private static final int QUICK = 10;
    private static final int GUARD_CALLS = 1_000_000;
    private static final double GUARD_NANOS = 2_000;

    @Option(names = "--adapter", paramLabel = "NAME|URL",
            description = "postgresql, caffeine, folder, redis, or a URL (redis://, s3+http://, mongodb://, cassandra://); may be repeated. Default: the four names.")
    private List<String> adapters = List.of("postgresql", "caffeine", "folder", "redis");

    @Option(names = "--calls", description = "Measured calls of each side, or blocks of 500 where they stay in memory; default ${DEFAULT-VALUE}.")
    private int calls = 4_000;

    @Option(names = "--quick", description = "A tenth of everything.")
    private boolean quick;

    @Option(names = "--all", description = "Also the journal of a million entries and the vector stores, as reports of their own.")
    private boolean all;

    @Mixin
    private LiveOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("edrs-bench-stores");
        var report = options.report("stores");
        try {
            AtRest.tell(report, folder);
            measure(report, folder);
            var guard = GuardOverhead.nanos(quick ? GUARD_CALLS / QUICK : GUARD_CALLS);
            report.fact("guardNanosACall", guard);
            report.goal("the guard costs a call less than 2 microseconds", "%.0f ns".formatted(guard), guard < GUARD_NANOS);
            options.print(report);
            return all ? others() : 0;
        } finally {
            deleted(folder);
        }
    }

    private void measure(Report report, Path folder) throws Exception {
        var table = report.table("stores", "port", "product", "what", "perSecond", "rawPerSecond", "p95Micros", "rawP95Micros", "overhead");
        for (var adapter : adapters) {
            try (var subjects = new Subjects(folder)) {
                for (var subject : subjects.of(adapter)) {
                    options.progress(subject.port() + " on " + subject.product());
                    var contest = new Contest(subject, quick ? calls / QUICK : calls);
                    row(report, table, subject, "write", contest.writes());
                    row(report, table, subject, "read", contest.reads());
                    subject.close();
                }
            } catch (RuntimeException | IOException e) {
                report.goal(name(adapter) + " was measured", e.getMessage(), false);
            }
        }
    }

    private static void row(Report report, FigureTable table, Subject subject, String what, Contest.Found found) {
        table.row(subject.port(), subject.product(), what, found.perSecond(), found.rawPerSecond(), found.p95Micros(), found.rawP95Micros(), found.overhead());
        report.goal("%s on %s: a %s takes at most %.2f times the raw driver's".formatted(subject.port(), subject.product(), what, MOST),
                "%.2f".formatted(found.overhead()), found.overhead() <= MOST);
    }

    private int others() {
        var commands = spec.parent().subcommands();
        var journal = run(commands.get("journal"), quick ? "--entries=100000" : "--entries=1000000");
        return journal + run(commands.get("vector-stores"), quick ? "--many=10000" : "--many=100000");
    }

    private static int run(CommandLine command, String size) {
        return command.execute(size);
    }

    /** Never shows a password. */
    private static String name(String adapter) {
        return adapter.contains("://") ? StoreUrl.parse("--adapter", adapter).toString() : adapter;
    }

    private static void deleted(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
