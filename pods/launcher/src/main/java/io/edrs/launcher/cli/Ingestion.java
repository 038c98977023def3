package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sends files to knowledge, a few at a time. */
final class Ingestion {

    private static final int AT_ONCE = 6;

    private final Api api;
    private final Consumer<String> progress;

    Ingestion(Api api, Consumer<String> progress) {
        this.api = api;
        this.progress = progress;
    }

    /** @param failed file and reason */
    record Outcome(int ingested, int unchanged, int passages, double seconds, List<Failure> failed) {

        void print(PrintStream out) {
            out.printf("%n%d ingested (%d passages), %d unchanged, %d broken, %.1f s%n", ingested, passages, unchanged, failed.size(), seconds);
            failed.forEach(failure -> out.println("  " + failure.file() + ": " + failure.reason()));
        }
    }

    record Failure(String file, String reason) {}

    private record File(Path path, String name) {}

    Outcome run(List<Path> paths) {
        var files = paths.stream().flatMap(Ingestion::files).toList();
        var failed = Collections.synchronizedList(new ArrayList<Failure>());
        var ingested = new AtomicInteger();
        var unchanged = new AtomicInteger();
        var passages = new AtomicInteger();
        var done = new AtomicInteger();
        var begin = System.nanoTime();
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var file : files) {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        var result = send(file);
                        ("unchanged".equals(result.path("status").asText()) ? unchanged : ingested).incrementAndGet();
                        passages.addAndGet(result.path("passages").asInt());
                    } catch (ApiException | UncheckedIOException e) {
                        failed.add(new Failure(file.name(), e.getMessage()));
                    } finally {
                        places.release();
                        progress.accept(Progress.bar(done.incrementAndGet(), files.size(), seconds(begin)));
                    }
                });
            }
        }
        return new Outcome(ingested.get(), unchanged.get(), passages.get(), seconds(begin), List.copyOf(failed));
    }

    private JsonNode send(File file) {
        try {
            return api.put("knowledge", "/api/v1/documents?name=" + URLEncoder.encode(file.name(), StandardCharsets.UTF_8),
                    BodyPublishers.ofFile(file.path()));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException("The file is gone or cannot be read.", e);
        }
    }

    private static Stream<File> files(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no file or folder '%s'.".formatted(path));
        }
        if (Files.isRegularFile(path)) {
            return Stream.of(new File(path, path.getFileName().toString()));
        }
        try (var walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile).filter(Ingestion::isVisible).sorted()
                    .map(file -> new File(file, path.relativize(file).toString())).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static boolean isVisible(Path file) {
        return !file.getFileName().toString().startsWith(".");
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
