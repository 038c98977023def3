package io.edrs.launcher.cli;

import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.local.Startup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what EDRS does. */
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = {"Start everything, ingest the sample documents, ask three questions and show for each the answer, its evidence and the",
            "tree of events that made it. Leaves the system up."})
final class DemoCommand implements Callable<Integer> {

    private static final List<String> QUESTIONS = List.of(
            "What is EDRS made of?",
            "What is the cache port of the Vector Store?",
            "and its store port?");

    @Option(names = "--samples", description = "Folder of the sample documents; default docs/samples.")
    private Path samples = Path.of(System.getProperty("edrs.project", "."), "docs", "samples");

    @Override
    public Integer call() {
        var settings = EdrsCommand.settings();
        ServiceSettings.requireSoundStores(settings);
        ServiceSettings.requireHome(settings.home());
        System.out.println("Starting EDRS in " + settings.home());
        var system = new LocalSystem(settings);
        new StoreFindings(settings, system).worries().forEach(worry -> System.out.println("  " + worry));
        new Startup(system, line -> System.out.println("  " + line)).run(false);
        try (var api = new Api(settings, Optional.empty())) {
            System.out.println("Ingesting " + samples);
            var ingestion = new Ingestion(api, Progress.onTerminal());
            var outcome = ingestion.run(List.of(samples.toString()));
            ingestion.awaitVectors();
            outcome.print(System.out);
            var answered = askAll(api);
            System.out.println("""

                    The system is up. In a browser: http://127.0.0.1:%d/console
                    (the key to log in with is in %s). Try next:
                      ./edrs ask "Which pod remembers what was said?"
                      ./edrs ingest FOLDER       your own documents
                      ./edrs status              who runs, and how well
                      ./edrs events tail         events as they happen
                      ./edrs down                stop everything; your data stay""".formatted(settings.ports().api(), settings.home().resolve("api-key")));
            return answered && outcome.failed().isEmpty() ? 0 : 1;
        }
    }

    private static boolean askAll(Api api) {
        var conversation = AskCommand.start(api, null);
        var answered = true;
        for (var question : QUESTIONS) {
            var answer = AskCommand.ask(api, conversation, question, "normal");
            answered &= !answer.path("citations").isEmpty();
            System.out.println("\n▶ " + question + "\n" + AnswerText.of(answer));
            System.out.println(EventTree.text(api.get("shared", "/api/v1/events/trace/" + answer.path("traceId").asText())));
        }
        return answered;
    }
}
