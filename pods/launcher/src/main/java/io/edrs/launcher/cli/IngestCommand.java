package io.edrs.launcher.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ingests files and folders. */
@Command(name = "ingest", mixinStandardHelpOptions = true,
        description = {"Read files and folders (Markdown, text, HTML, PDF, Office, CSV) into knowledge.",
            "Unchanged files are skipped, so an interrupted run is simply run again.",
            "Broken files are listed with their reasons; the others are ingested. Exit code 1 when any was broken.", "",
            "Example: ./edrs ingest docs/samples"})
final class IngestCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths;

    @Option(names = "--json", description = "The outcome of each file as JSON.")
    private boolean json;

    @Mixin
    private TenantOption tenant;

    @Override
    public Integer call() {
        try (var api = tenant.api()) {
            var outcome = new Ingestion(api, json ? line -> { } : Progress.onTerminal()).run(paths);
            if (json) {
                System.out.println(api.write(outcome));
            } else {
                outcome.print(System.out);
            }
            return outcome.failed().isEmpty() ? 0 : 1;
        }
    }
}
