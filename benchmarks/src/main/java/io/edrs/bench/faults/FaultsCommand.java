package io.edrs.bench.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.bench.answers.Generator;
import io.edrs.bench.answers.Question;
import io.edrs.launcher.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills the pods' JVMs, the broker and the database at random under load, and says what was lost, doubled or changed. */
@Command(name = "faults", mixinStandardHelpOptions = true,
        description = "Kill pods, broker and database at random under load; an outside client's ledger says what was lost, doubled or changed.")
public final class FaultsCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Option(names = "--minutes", defaultValue = "10", description = "How long; default ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(names = "--mode", defaultValue = "all", description = "all: all pods in one process; split: one process per pod. Default ${DEFAULT-VALUE}.")
    private String mode;

    @Option(names = "--rate", defaultValue = "20", description = "Questions a second; default ${DEFAULT-VALUE}.")
    private int rate;

    @Option(names = "--kills", defaultValue = "0", description = "Kills of each kind; default one a minute, at least 3.")
    private int kills;

    @Option(names = "--seed", defaultValue = "1", description = "Of the moments and the victims; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--home", description = "Data folder of the system under fire; default a new folder that is deleted afterwards.")
    private Path home;

    @Option(names = "--port-offset", defaultValue = "2500", description = "Its port offset; default ${DEFAULT-VALUE}.")
    private int offset;

    @Option(names = "--differences", paramLabel = "FILE", description = "Write every answer that differs, and what may explain it, as JSON.")
    private Path differences;

    @Option(names = "--json", description = "Figures as JSON.")
    private boolean json;

    /** Runs it by itself. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FaultsCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (!mode.equals("all") && !mode.equals("split")) {
            throw new CommandLine.ParameterException(new CommandLine(this), "--mode is '%s'; it must be all or split.".formatted(mode));
        }
        var folder = home == null ? Files.createTempDirectory("edrs-faults") : home;
        var victim = new Victim(Settings.of(System.getenv()).at(folder, offset), mode.equals("split"), FaultsCommand::say);
        try (var client = new Client(victim)) {
            victim.up();
            var questions = prepare(folder, client);
            var undisturbed = baseline(client, questions);
            var ledger = new ArrayList<Entry>();
            var killed = underFire(victim, client, List.copyOf(undisturbed.keySet()), ledger);
            say("reading everything again …");
            var verdict = new Judge(victim, client).judge(ledger, killed, undisturbed);
            if (differences != null) {
                Files.writeString(differences, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(verdict.differences()));
            }
            print(verdict);
            return verdict.isGood() ? 0 : 1;
        } finally {
            victim.down();
            if (home == null) {
                delete(folder);
            }
        }
    }

    private static List<String> prepare(Path folder, Client client) throws IOException {
        var corpus = folder.resolve("corpus");
        var questions = Generator.generate(corpus, "tuning", 7, 60, 80).stream().filter(asked -> asked.before().isEmpty())
                .map(Question::text).distinct().limit(40).toList();
        try (var files = Files.list(corpus.resolve("documents"))) {
            for (var file : files.sorted().toList()) {
                if (!client.ingest(file.getFileName().toString(), Files.readString(file))) {
                    throw new IllegalStateException("Cannot ingest " + file);
                }
            }
        }
        return questions;
    }

    /** What is answered while nothing is killed, asked twice; a question answered in two ways then cannot tell a fault and is left out. */
    private static Map<String, String> baseline(Client client, List<String> questions) {
        var answers = new LinkedHashMap<String, String>();
        var unsteady = new HashSet<String>();
        for (var round = 0; round < 2; round++) {
            for (var question : questions) {
                var entry = new Entry(question, false);
                client.ask(entry, PATIENCE);
                var essence = Entry.essence(entry.answer);
                var before = answers.put(question, essence);
                if (before != null && !before.equals(essence)) {
                    unsteady.add(question);
                    say("answers differ without any fault: '%s': '%s' / '%s'".formatted(question, before, essence));
                }
            }
        }
        answers.keySet().removeAll(unsteady);
        say("%d questions answered undisturbed".formatted(answers.size()));
        client.outcomes.clear();
        return answers;
    }

    private List<Kill> underFire(Victim victim, Client client, List<String> questions, List<Entry> ledger) throws Exception {
        var random = new Random(seed);
        var time = Duration.ofMillis((long) (minutes * 60_000));
        var perPart = kills > 0 ? kills : Math.max(3, (int) Math.ceil(minutes));
        try (var askers = Executors.newVirtualThreadPerTaskExecutor(); var clock = Executors.newSingleThreadScheduledExecutor()) {
            var choice = new Random(seed + 1);
            var ticking = clock.scheduleAtFixedRate(() -> {
                var entry = new Entry(questions.get(choice.nextInt(questions.size())), choice.nextBoolean());
                ledger.add(entry);
                askers.execute(() -> client.ask(entry, PATIENCE));
            }, 0, 1_000_000 / rate, TimeUnit.MICROSECONDS);
            var killed = new Killer(victim, client, new Random(random.nextLong()), FaultsCommand::say).run(time, perPart);
            ticking.cancel(false);
            clock.shutdown();
            clock.awaitTermination(5, TimeUnit.SECONDS);
            say("no more kills; waiting for what is under way …");
            return killed;
        }
    }

    private void print(Verdict verdict) throws IOException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("mode", mode);
        figures.put("minutes", minutes);
        figures.put("questionsPerSecond", rate);
        figures.putAll(verdict.figures());
        if (json) {
            figures.put("complaints", verdict.complaints(20));
            System.out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        } else {
            figures.forEach((name, value) -> System.out.printf("%-52s %s%n", name, value));
            verdict.complaints(20).forEach(System.out::println);
        }
    }

    private static void say(String line) {
        System.err.println("  " + line);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
