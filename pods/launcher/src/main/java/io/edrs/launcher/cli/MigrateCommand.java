package io.edrs.launcher.cli;

import io.edrs.launcher.moving.Belonging;
import io.edrs.launcher.moving.MoveDesk;
import io.edrs.launcher.stores.move.Move;
import io.edrs.launcher.stores.move.MovePhase;
import io.edrs.platform.store.driver.StorePort;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves what a service keeps to another store while everything runs. */
@Command(name = "migrate", mixinStandardHelpOptions = true,
        description = {"Move what a service keeps to another store while everything runs: every write goes to both stores, what is older is",
            "copied, both sides are compared, then the new store counts. Killed at any point, the same command goes on where it was.",
            "After the switch both stores are written until --finish; until then --rollback loses nothing.",
            "Tables and time series are not written twice: the service is held for as long as they are copied and compared, its events wait and",
            "its writes are refused for that moment, and so once more by --rollback. When the command is killed, the service goes on after 30 s.", "",
            "Example: ./edrs stores migrate persona.synthesizer --to mongodb://mongo.example/personas?replicaSet=rs0"})
final class MigrateCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "The service, for example persona.synthesizer.")
    private String service;

    @Option(names = "--to", paramLabel = "URL", description = "The new store; file:/path keeps its password out of the process list.")
    private String to;

    @Option(names = "--port", description = "What to move when the service keeps more than one kind: documents, journal, blobs, relational, time-series, vectors.")
    private String port;

    @Option(names = "--status", description = "Show the moves and how far they are.")
    private boolean status;

    @Option(names = "--rollback", description = "Back to the old store, which has every write made since.")
    private boolean rollback;

    @Option(names = "--finish", description = "From now on only the new store is written; there is no way back.")
    private boolean finish;

    @Override
    public Integer call() {
        if (service == null && !status) {
            throw new IllegalArgumentException("Say which service; './edrs status' lists them, --status the moves.");
        }
        if (service != null && to != null) {
            var belonging = Belonging.of(service, port);
            if (belonging.port() == StorePort.VECTORS) {
                return rebuild(belonging);
            }
        }
        var settings = EdrsCommand.settings();
        try (var api = new Api(settings, Optional.empty());
                var desk = new MoveDesk(new MoveDesk.Place(settings, ServiceSettings.stores(settings), name -> living(api, name), Clock.systemUTC()))) {
            return status ? show(desk) : act(desk, Belonging.of(service, port));
        }
    }

    private int act(MoveDesk desk, Belonging belonging) {
        if (rollback) {
            var move = desk.rollBack(belonging);
            System.out.printf("%s is back on %s; nothing that was written since is lost.%n", move.service(), move.from());
            if (move.isUnderHold() && !move.note().isEmpty()) {
                System.out.println(move.note());
            }
        } else if (finish) {
            finished(desk.finish(belonging), belonging);
        } else {
            var lines = new MoveLines();
            var move = desk.run(belonging, Optional.ofNullable(to), lines);
            lines.end();
            System.out.printf(move.isUnderHold() ? "%s reads and writes %s; --rollback copies back to %s what was written since. --finish ends that.%n"
                    : "%s reads and writes %s; %s is written too, so --rollback loses nothing. --finish ends that.%n",
                    move.service(), move.to(), move.from());
        }
        return 0;
    }

    private static void finished(Move move, Belonging belonging) {
        System.out.printf("%s is on %s alone.%n", move.service(), move.to());
        System.out.println(belonging.variable().map(name -> "Now set %s to its URL (it stands in %s) before you start the system again; until then this move stands in for it."
                        .formatted(name, move.reference().substring("file:".length())))
                .orElse("No variable names this store, so the move itself goes on standing in for one; keep %s."
                        .formatted(move.reference().substring("file:".length()))));
    }

    /** Vectors are made of something else: that is read again, nothing is copied. */
    private int rebuild(Belonging belonging) {
        System.out.println("Found " + MoveDesk.ask(belonging, to) + ".");
        System.out.printf("Vectors are not copied, whatever their dimension: they are rebuilt from what they were made of. Set %s to the new URL and%n"
                + "start %s again; it replays its source into the new store at its first use. Nothing was changed now.%n",
                belonging.variable().orElse("the variable of the service's store"), belonging.service().name());
        return 0;
    }

    private static int show(MoveDesk desk) {
        System.out.printf("%-22s %-10s %-12s %-10s %-30s %s%n", "SERVICE", "KEEPS", "PHASE", "COPIED", "TO", "LAST COMPARISON");
        desk.all().forEach(move -> System.out.printf("%-22s %-10s %-12s %-10s %-30s %s%n", move.service(), move.port(), move.phase(),
                move.phase() == MovePhase.PREPARING ? "" : move.copied() + "/" + move.expected(), move.to(), move.note()));
        return 0;
    }

    private static Set<String> living(Api api, String service) {
        var names = new TreeSet<String>();
        api.get("shared", "/api/v1/health/services").path("processes").forEach(process -> process.path("services").forEach(runs -> {
            if (runs.asText().equals(service)) {
                names.add(process.path("process").asText(process.path("name").asText()));
            }
        }));
        return names;
    }
}
