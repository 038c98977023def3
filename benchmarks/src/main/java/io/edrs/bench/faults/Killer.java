package io.edrs.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Kills a process at random, again and again, and starts it again with the code of {@code edrs up}. */
final class Killer {

    private static final int TRIES = 5;

    private final Victim victim;
    private final Client client;
    private final Random random;
    private final Consumer<String> progress;

    Killer(Victim victim, Client client, Random random, Consumer<String> progress) {
        this.victim = victim;
        this.client = client;
        this.random = random;
        this.progress = progress;
    }

    /** Every part equally often, in random order and at random moments, one after the other until the time is over. */
    List<Kill> run(Duration time, int perPart) {
        var parts = new ArrayList<Victim.Part>();
        for (var part : Victim.Part.values()) {
            parts.addAll(Collections.nCopies(perPart, part));
        }
        Collections.shuffle(parts, random);
        var kills = new ArrayList<Kill>();
        var begin = System.nanoTime();
        for (var part : parts) {
            var slot = time.toNanos() / parts.size();
            awaitMoment(begin + kills.size() * slot + (long) (random.nextDouble() * slot * 0.4));
            kills.add(kill(part, kills.size() + 1));
            progress.accept("kill %d of %d: %s, ready again after %.1f s %s".formatted(kills.size(), parts.size(),
                    kills.getLast().process(), kills.getLast().seconds(), kills.getLast().problem()));
        }
        return kills;
    }

    private Kill kill(Victim.Part part, int number) {
        var token = "zq" + Long.toString(random.nextLong(1L << 40), 36);
        var acknowledged = client.ingest("fault-%d-%s.md".formatted(number, token),
                "# Fault %d\n\nThe watchword of fault %d is %s.\n".formatted(number, number, token));
        var processes = victim.processes(part);
        var process = processes.get(random.nextInt(processes.size()));
        var at = System.nanoTime();
        victim.kill(process);
        Client.pause(random.nextInt(2_000));
        var problem = startAgain();
        return new Kill(part, process.name(), at, System.nanoTime(), acknowledged ? token : "", problem);
    }

    private String startAgain() {
        var problem = "";
        for (var tries = 0; tries < TRIES; tries++) {
            try {
                victim.up();
                return problem;
            } catch (RuntimeException e) {
                problem = "start failed: " + e.getMessage();
                Client.pause(1_000);
            }
        }
        return problem + " (given up)";
    }

    private static void awaitMoment(long moment) {
        var left = (moment - System.nanoTime()) / 1_000_000;
        if (left > 0) {
            try {
                Thread.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
