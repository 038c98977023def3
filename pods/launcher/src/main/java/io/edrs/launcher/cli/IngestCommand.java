package io.edrs.launcher.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ingests files, folders, archives and pages of the web. */
@Command(name = "ingest", mixinStandardHelpOptions = true,
        description = {"Read files, folders, archives (zip, tar.gz) and URLs (Markdown, text, HTML, PDF, Office, CSV) into knowledge.",
            "Everything is found by its words at once and by its meaning when its vectors are made, for which this waits.",
            "Unchanged files are skipped, so an interrupted run is simply run again.",
            "Broken files are listed with their reasons; the others are ingested. Exit code 1 when any was broken.", "",
            "Example: ./edrs ingest docs/samples handbook.zip https://example.org/page"})
final class IngestCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PLACE", description = "Files, folders, archives or URLs.")
    private List<String> places;

    @Option(names = "--no-wait", description = "Do not wait for the vectors.")
    private boolean impatient;

    @Option(names = "--json", description = "The outcome of each file as JSON.")
    private boolean json;

    @Mixin
    private TenantOption tenant;

    @Override
    public Integer call() {
        try (var api = tenant.api()) {
            var ingestion = new Ingestion(api, json ? line -> { } : Progress.onTerminal());
            var outcome = ingestion.run(places);
            if (json) {
                System.out.println(api.write(outcome));
            } else {
                outcome.print(System.out);
            }
            if (!impatient) {
                ingestion.awaitVectors();
            }
            return outcome.failed().isEmpty() ? 0 : 1;
        }
    }
}
