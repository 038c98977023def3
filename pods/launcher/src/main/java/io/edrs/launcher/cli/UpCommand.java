package io.edrs.launcher.cli;

import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.local.Startup;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the system. */
@Command(name = "up", mixinStandardHelpOptions = true,
        description = {"Start the broker, the database and all pods, and return when they are ready.",
            "What runs already is left as it is. Data are in EDRS_HOME and stay."})
final class UpCommand implements Callable<Integer> {

    @Option(names = "--split", description = "One process per pod instead of all pods in one.")
    private boolean split;

    @Override
    public Integer call() {
        var settings = EdrsCommand.settings();
        ServiceSettings.requireSoundStores(settings);
        ServiceSettings.requireHome(settings.home());
        System.out.println("Starting EDRS in " + settings.home());
        var system = new LocalSystem(settings);
        new StoreFindings(settings, system).worries().forEach(worry -> System.out.println("  " + worry));
        new Startup(system, line -> System.out.println("  " + line)).run(split);
        System.out.printf("Ready: http://127.0.0.1:%d  (API key in %s)%n", settings.ports().api(), settings.home().resolve("api-key"));
        System.out.printf("In a browser: http://127.0.0.1:%d/console, log in with that key%n", settings.ports().api());
        System.out.println("Next:  ./edrs ingest FOLDER     ./edrs ask \"…\"     ./edrs status     ./edrs down");
        return 0;
    }
}
