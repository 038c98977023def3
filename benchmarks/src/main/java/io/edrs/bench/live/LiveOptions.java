package io.edrs.bench.live;

import io.edrs.bench.report.Report;
import io.edrs.launcher.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every measurement can be told. */
public final class LiveOptions {

    private static final int OWN_OFFSET = 21_000;

    @Option(names = "--home", paramLabel = "FOLDER", description = "Data folder of the system measured; kept. Default: a new one, deleted at the end.")
    private @Nullable Path home;

    @Option(names = "--port-offset", paramLabel = "N", description = "Added to every port of the system measured; default EDRS_PORT_OFFSET, or 21000.")
    private @Nullable Integer portOffset;

    @Option(names = "--json", description = "The figures as one JSON object.")
    private boolean json;

    /** A system that does not run yet. */
    public LiveSystem system() {
        var environment = Settings.of(System.getenv());
        var offset = portOffset != null ? portOffset : environment.offset() > 0 ? environment.offset() : OWN_OFFSET;
        return new LiveSystem(environment.at(home == null ? fresh() : home, offset), home == null, this::progress);
    }

    /** An empty report. */
    public Report report(String bench) {
        return new Report(bench, Clock.systemUTC().instant());
    }

    /** Prints the report to the standard output. */
    public int print(Report report) {
        System.out.println(report.text(json));
        return 0;
    }

    /** Says what goes on, apart from the figures. */
    public void progress(String line) {
        System.err.println("  " + line);
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory("edrs-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
