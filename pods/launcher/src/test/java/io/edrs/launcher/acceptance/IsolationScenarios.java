package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * One tenant says a secret everywhere it can be said; a stranger with every right in a tenant of its own then asks for it through every
 * endpoint of the description, with the owner's ids, names and words in every place that takes a value.
 */
abstract class IsolationScenarios {

    private static final String SECRET = "Xylocarp7731";
    private static final String WORDS = "launch word of the kestrel project";
    private static final String SENTENCE = "The launch word of the kestrel project is " + SECRET + ".";
    private static final int FEWEST = 1_000;
    private static final int AT_ONCE = 8;

    abstract RunningSystem system();

    private Visitor operator;
    private List<Endpoint> endpoints;

    private Visitor tenant(String name) {
        operator.post("shared", "/api/v1/tenants", Map.of("id", name, "displayName", name)).isFine();
        var made = operator.post("gateway", "/api/v1/keys", Map.of("name", name, "tenants", List.of(name), "scopes", List.of("ask", "ingest", "admin"),
                "tier", "unlimited")).isFine();
        var visitor = new Visitor(system(), made.body().path("key").asText(), null);
        Eventually.get("tenant " + name, () -> visitor.get("gateway", "/v1/models").status() == 200 ? visitor : null);
        return visitor;
    }

    @Test
    void nothingOfATenantReachesAStranger() throws Exception {
        operator = Visitor.operator(system());
        endpoints = Endpoint.of(new Visitor(system(), null, null).get("gateway", "/api/openapi.json").isFine().body()).stream()
                .filter(endpoint -> !endpoint.isOpen() && !endpoint.isEndless()).toList();
        var stamp = Long.toHexString(System.nanoTime());
        var stranger = tenant("stranger-" + stamp);
        var nobodys = everyAnswer(stranger);
        var owner = tenant("owner-" + stamp);
        var theirs = said(owner);
        theirs.forget(nobodys);
        var before = readable(owner);
        var probes = endpoints.stream().flatMap(new Stranger(theirs, "owner-" + stamp, List.of(WORDS, SENTENCE.split(" is ")[0]))::probes).toList();
        var reads = probes.stream().filter(probe -> probe.endpoint().method().equals("GET")).toList();
        var writes = probes.stream().filter(probe -> !probe.endpoint().method().equals("GET")).toList();
        var outcomes = new Outcomes(new ConcurrentLinkedQueue<>(), new ConcurrentHashMap<>());
        // Reads come first: what the stranger writes later it may be told again.
        send(reads, Stranger.Probe::request, stranger, theirs, outcomes);
        var written = writes.stream().map(Stranger.Probe::request).collect(java.util.stream.Collectors.joining("\n"));
        send(writes, probe -> written, stranger, theirs, outcomes);
        LoggerFactory.getLogger("io.edrs.isolation").info("{} probes of {} endpoints with {} ids of another tenant: {}",
                probes.size(), endpoints.size(), theirs.size(), outcomes.counts());
        var own = probes.stream().filter(probe -> probe.endpoint().method().equals("GET") && probe.headers().isEmpty())
                .filter(probe -> String.valueOf(answer(probe, owner).body()).contains(SECRET)).count();
        LoggerFactory.getLogger("io.edrs.isolation").info("{} of the same reads tell the owner the secret", own);
        assertThat(own).as("probes that would have found it").isGreaterThanOrEqualTo(10);
        assertThat(outcomes.failures()).as("probes that reached another tenant").isEmpty();
        assertThat(probes).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(readable(owner)).as("what the owner could read before").containsAll(before);
    }

    @Test
    void aStrangersTailHearsOnlyTheStranger() throws Exception {
        operator = Visitor.operator(system());
        var stamp = Long.toHexString(System.nanoTime());
        var stranger = tenant("hearer-" + stamp);
        var owner = tenant("sayer-" + stamp);
        var heard = new ConcurrentLinkedQueue<String>();
        try (var tail = stranger.tail(heard::add)) {
            var own = Eventually.get("the stranger hears itself", () -> {
                var said = stranger.conversation();
                stranger.ask(said, "Who speaks of " + stamp + "?");
                return heard.stream().anyMatch(line -> line.contains(said)) ? said : null;
            });
            var theirs = owner.conversation();
            owner.ask(theirs, SENTENCE);
            var after = stranger.conversation();
            stranger.ask(after, "And who now?");
            Eventually.get("what came after the owner's question", () -> heard.stream().anyMatch(line -> line.contains(after)));
            assertThat(heard).noneMatch(line -> line.contains(theirs) || line.contains(SECRET)).anyMatch(line -> line.contains(own));
        }
    }

    /** @param counts by status */
    private record Outcomes(Queue<String> failures, ConcurrentMap<Integer, Integer> counts) {

        int answered() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param told what the stranger has said itself by the time of the answer */
    private static void send(List<Stranger.Probe> probes, Function<Stranger.Probe, String> told, Visitor stranger, Belongings theirs, Outcomes outcomes)
            throws InterruptedException {
        var before = outcomes.answered();
        var atOnce = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var probe : probes) {
                atOnce.acquire();
                threads.submit(() -> {
                    try {
                        judge(probe, told.apply(probe), answer(probe, stranger), theirs, outcomes);
                    } finally {
                        atOnce.release();
                    }
                });
            }
        }
        assertThat(outcomes.answered() - before).as("answered probes").isEqualTo(probes.size());
    }

    /** A connection that the server closed after the request before is no answer to this one. */
    private static Visitor.Response answer(Stranger.Probe probe, Visitor stranger) {
        try {
            return probe.send(stranger);
        } catch (java.io.UncheckedIOException | IllegalStateException e) {
            return probe.send(stranger);
        }
    }

    private static void judge(Stranger.Probe probe, String told, Visitor.Response answer, Belongings theirs, Outcomes outcomes) {
        outcomes.counts().merge(answer.status(), 1, Integer::sum);
        var text = String.valueOf(answer.body());
        if (!probe.headers().isEmpty() && answer.status() != 403) {
            outcomes.failures().add("let in by a header: %d %s".formatted(answer.status(), probe.request()));
        }
        if (text.contains(SECRET) || !theirs.leaked(text, told).isEmpty()) {
            outcomes.failures().add("%s -> %d %s".formatted(probe.request(), answer.status(), text.substring(0, Math.min(text.length(), 400))));
        }
    }

    /** Says the secret in a question, in a document, and in every text that any endpoint takes. */
    private Belongings said(Visitor owner) {
        var theirs = new Belongings();
        var conversation = owner.conversation();
        theirs.note(owner.ask(conversation, SENTENCE));
        theirs.note(owner.ingest("kestrel.md", "# Kestrel\n\n" + SENTENCE + "\n").isFine().body());
        Map.of("/api/v1/auth/tokens", Map.of(), "/api/v1/proofs", Map.of("text", SENTENCE, "goal", SENTENCE),
                "/api/v1/webhooks", Map.of("url", "https://example.org/kestrel", "eventTypes", List.of("reasoning.answer_completed")),
                "/api/v1/memory/conversations/" + conversation + "/turns", Map.of("speaker", "user", "text", SENTENCE),
                "/api/v1/memory/conversations/" + conversation + "/items", Map.of("text", SENTENCE))
                .forEach((path, body) -> noteIfFine(theirs, owner.post("gateway", path, body)));
        endpoints.stream().filter(endpoint -> endpoint.method().equals("POST") || endpoint.method().equals("PUT")).forEach(endpoint ->
                noteIfFine(theirs, endpoint.call(owner, Map.of(), new Telling())));
        theirs.note(owner.ask(conversation, "What is the " + WORDS + "?"));
        var reads = endpoints.stream().filter(endpoint -> endpoint.method().equals("GET")).toList();
        reads.forEach(endpoint -> noteIfFine(theirs, endpoint.call(owner, Map.of(), Endpoint.Values.right())));
        reads.forEach(endpoint -> noteIfFine(theirs, new Stranger(theirs, "", List.of(WORDS)).usually(endpoint).send(owner)));
        return theirs;
    }

    private static void noteIfFine(Belongings theirs, Visitor.Response answer) {
        if (answer.status() < 300) {
            theirs.note(answer.body());
        }
    }

    /** What a tenant that has nothing is told, which therefore is nobody's. */
    private HashSet<String> everyAnswer(Visitor visitor) {
        var ids = new HashSet<String>();
        ids.add(Endpoint.text(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode().put("format", "uuid")));
        endpoints.stream().filter(endpoint -> endpoint.method().equals("GET"))
                .forEach(endpoint -> ids.addAll(Belongings.idsIn(String.valueOf(endpoint.call(visitor, Map.of(), Endpoint.Values.right()).body()))));
        return ids;
    }

    /** The paths whose answers tell the owner of the secret. */
    private List<String> readable(Visitor owner) {
        var found = new ArrayList<String>();
        for (var path : List.of("/api/v1/documents", "/api/v1/auth/sessions", "/api/v1/memory/facts?limit=500", "/api/v1/personas")) {
            var answer = owner.get("gateway", path);
            if (answer.status() == 200) {
                found.add(path + (answer.body().toString().contains("kestrel") ? " with it" : ""));
            }
        }
        return found;
    }

    /** Right values, the secret in every free text. */
    private static final class Telling implements Endpoint.Values {

        @Override
        public String parameter(JsonNode schema) {
            return Endpoint.Values.right().parameter(schema);
        }

        @Override
        public String body(JsonNode schema, Endpoint endpoint) {
            return endpoint.sample(schema, 0).toString().replace("\"sample\"", "\"" + SENTENCE + "\"");
        }
    }
}
