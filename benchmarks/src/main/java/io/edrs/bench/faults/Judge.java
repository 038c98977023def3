package io.edrs.bench.faults;

import java.time.Clock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.adapters.pulsar.PulsarAdministration;
import io.edrs.platform.adapters.pulsar.PulsarConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Compares the ledger with what the system says when all is quiet again. */
final class Judge {

    private static final String ANSWERS = "persistent://default/reasoning/reasoning.answer_completed";
    private static final Duration SETTLE = Duration.ofSeconds(120);

    private final Victim victim;
    private final Client client;

    Judge(Victim victim, Client client) {
        this.victim = victim;
        this.client = client;
    }

    /** @param undisturbed the essence of each question's answer when nothing was killed */
    Verdict judge(List<Entry> ledger, List<Kill> kills, Map<String, String> undisturbed) {
        inParallel(ledger.stream().filter(Entry::isAccepted).toList(), this::reread);
        var rows = new AtomicInteger();
        var turns = new AtomicInteger();
        inParallel(ledger.stream().filter(Entry::isAnswered).toList(), entry -> {
            countRows(entry, rows);
            countTurns(entry, turns);
        });
        var recorded = recordedAnswers();
        var found = kills.stream().filter(kill -> !kill.token().isEmpty()).filter(kill -> isFound(kill.token())).count();
        return new Verdict(ledger, kills, undisturbed, recorded, rows.get(), turns.get(), (int) found, client.outcomes);
    }

    private void reread(Entry entry) {
        var end = System.nanoTime() + SETTLE.toNanos();
        var readings = 0;
        while (readings < 2 && System.nanoTime() < end) {
            try {
                readings += client.read(entry) ? 1 : 0;
            } catch (IOException e) {
                Client.pause(500);
            }
        }
    }

    /** Exactly one question and one answer stand in the conversation. */
    private void countRows(Entry entry, AtomicInteger breaches) {
        var page = get("gateway", "/api/v1/conversations/" + entry.conversation + "/messages");
        if (page.path("answers").size() != 1 || page.path("messages").size() != 1) {
            breaches.incrementAndGet();
            entry.lastProblem = "%d messages and %d answers in the conversation".formatted(page.path("messages").size(), page.path("answers").size());
        }
    }

    /** Memory holds the question and the answer once each. */
    private void countTurns(Entry entry, AtomicInteger breaches) {
        var page = get("memory", "/api/v1/memory/conversations/" + entry.conversation + "/turns");
        if (page.path("turns").size() != 2) {
            breaches.incrementAndGet();
            entry.lastProblem = "%d turns in memory".formatted(page.path("turns").size());
        }
    }

    /** The different answers on the topic by message id: event id and words. */
    private Map<String, Set<String>> recordedAnswers() {
        var byMessage = new HashMap<String, Set<String>>();
        var json = new ObjectMapper();
        try (var connection = PulsarConnection.to(victim.brokerUrl());
                var administration = new PulsarAdministration(victim.adminUrl(), connection, type -> null, Clock.systemUTC())) {
            administration.readAll(ANSWERS, Duration.ofMinutes(2), bytes -> {
                try {
                    var event = json.readTree(bytes);
                    var payload = event.path("payload");
                    byMessage.computeIfAbsent(payload.path("message_id").asText(), id -> new HashSet<>())
                            .add(event.path("event_id").asText() + payload.path("answer").asText());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return byMessage;
    }

    private boolean isFound(String token) {
        return get("knowledge", "/api/v1/search?limit=20&q=" + token).path("passages").toString().contains(token);
    }

    private JsonNode get(String pod, String path) {
        for (var tries = 0; ; tries++) {
            try {
                return client.get(pod, path);
            } catch (IOException e) {
                if (tries == 20) {
                    throw new UncheckedIOException(e);
                }
                Client.pause(500);
            }
        }
    }

    private static void inParallel(List<Entry> entries, java.util.function.Consumer<Entry> work) {
        var places = new Semaphore(16);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            entries.forEach(entry -> threads.execute(() -> {
                places.acquireUninterruptibly();
                try {
                    work.accept(entry);
                } finally {
                    places.release();
                }
            }));
        }
    }
}
