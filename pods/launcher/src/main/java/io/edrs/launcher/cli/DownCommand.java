package io.edrs.launcher.cli;

import io.edrs.launcher.local.LocalSystem;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops the system. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop everything that 'up' started; data stay.")
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public Integer call() {
        var running = new LocalSystem(EdrsCommand.settings()).running();
        if (running.isEmpty()) {
            System.out.println("Nothing runs.");
        }
        for (var server : running) {
            server.stop(PATIENCE);
            System.out.println("  " + server.name() + " stopped");
        }
        return 0;
    }
}
