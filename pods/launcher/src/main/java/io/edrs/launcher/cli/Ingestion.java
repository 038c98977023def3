package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Sends files, archives and URLs to knowledge, a few at a time, and waits for their vectors. */
final class Ingestion {

    private static final int AT_ONCE = 6;
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(250);

    private final Api api;
    private final Consumer<String> progress;

    Ingestion(Api api, Consumer<String> progress) {
        this.api = api;
        this.progress = progress;
    }

    /** @param seconds until all were found by their words @param behind what still waited for vectors then @param failed file and reason */
    record Outcome(int ingested, int unchanged, int passages, double seconds, long behind, List<Failure> failed) {

        void print(PrintStream out) {
            out.printf("%n%d ingested (%d passages), %d unchanged, %d broken, %.1f s%n", ingested, passages, unchanged, failed.size(), seconds);
            if (behind > 0) {
                out.printf("Searchable by words; %d passages waited for their vectors at that moment.%n", behind);
            }
            failed.forEach(failure -> out.println("  " + failure.file() + ": " + failure.reason()));
        }
    }

    record Failure(String file, String reason) {}

    private static final class Count {

        private final AtomicInteger ingested = new AtomicInteger();
        private final AtomicInteger unchanged = new AtomicInteger();
        private final AtomicInteger passages = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final List<Failure> failed = Collections.synchronizedList(new ArrayList<>());

        void add(String name, JsonNode result) {
            if (result.has("members")) {
                result.path("members").forEach(member -> add(member.path("name").asText(), member));
            } else if ("refused".equals(result.path("status").asText())) {
                failed.add(new Failure(name, result.path("reason").asText()));
            } else {
                ("unchanged".equals(result.path("status").asText()) ? unchanged : ingested).incrementAndGet();
                passages.addAndGet(result.path("passages").asInt());
            }
        }
    }

    Outcome run(List<String> places) {
        var things = places.stream().flatMap(Ingestible::in).toList();
        var count = new Count();
        var begin = System.nanoTime();
        var room = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thing : things) {
                room.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        count.add(thing.name(), send(thing));
                    } catch (ApiException | UncheckedIOException e) {
                        count.failed.add(new Failure(thing.name(), e.getMessage()));
                    } finally {
                        room.release();
                        progress.accept(Progress.bar(count.done.incrementAndGet(), things.size(), seconds(begin)));
                    }
                });
            }
        }
        return new Outcome(count.ingested.get(), count.unchanged.get(), count.passages.get(), seconds(begin), behind(),
                List.copyOf(count.failed));
    }

    /** Returns when no passage waits for its vector. */
    void awaitVectors() {
        var begin = System.nanoTime();
        var first = behind();
        for (var left = first; left > 0; left = behind()) {
            var all = (int) Math.max(first, left);
            progress.accept(Progress.bar(all - (int) left, all, all - left, seconds(begin), "passages with vectors"));
            LockSupport.parkNanos(LOOK);
        }
    }

    private long behind() {
        return api.get("knowledge", "/api/v1/knowledge/enrichment").path("passages").asLong();
    }

    private JsonNode send(Ingestible thing) {
        if (thing.file() == null) {
            return api.post("knowledge", "/api/v1/knowledge/pages", Map.of("url", thing.name()));
        }
        try {
            return api.put("knowledge", (thing.isArchive() ? "/api/v1/knowledge/archives" : "/api/v1/documents") + "?name="
                    + URLEncoder.encode(thing.name(), StandardCharsets.UTF_8), BodyPublishers.ofFile(thing.file()));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException("The file is gone or cannot be read.", e);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
