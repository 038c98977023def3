package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** How a command of backups tells what it does: as text with a line of progress, or as JSON alone. */
final class BackupOutput {

    static final double MIB = 1 << 20;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    private final long begin = System.nanoTime();

    Consumer<String> progress() {
        return json ? line -> { } : Progress.onTerminal();
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The one or the other; the JSON is told how long it took. */
    void end(Supplier<ObjectNode> report, Runnable text) {
        if (json) {
            System.out.println(report.get().put("seconds", seconds()).toPrettyString());
            return;
        }
        if (System.console() != null && System.console().isTerminal()) {
            System.out.print("\r\033[K");
        }
        text.run();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
