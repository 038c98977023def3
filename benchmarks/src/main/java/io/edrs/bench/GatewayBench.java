package io.edrs.bench;

import io.edrs.bench.edge.EdgeProcess;
import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.load.Load;
import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Report;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the door alone costs. */
@Command(name = "gateway", mixinStandardHelpOptions = true, description = {
    "The gateway alone (authentication, limits, validation, redaction, rows in memory, streaming) in front of a responder in the process that",
    "answers at once; client and server share this process and its cores. The floor is the same server's liveness check.",
    "Goal, after warm-up: p50 within 2.5 ms, p99 within 15 ms at 10 at once, and 3,000 requests a second."})
final class GatewayBench implements Callable<Integer> {

    private static final int PIECE_S = 30;
    private static final int KEYS = 1_000;
    private static final int ROOM = 128;
    private static final int[] AT_ONCE = {10, 100};
    private static final double MOST_P50 = 2.5;
    private static final double MOST_P99 = 15;
    private static final double LEAST_RATE = 3_000;
    private static final String COMPLETION = "{\"model\":\"edrs\",\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"Who supervises Quilby? Write to ann@example.org.\"}]}";
    private static final String MESSAGE = "{\"text\":\"Who supervises Quilby? Write to ann@example.org.\"}";

    @Option(names = "--seconds", description = "Of each measurement; default ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Option(names = "--warm-up", description = "Seconds before it; default ${DEFAULT-VALUE}.")
    private int warmUp = 10;

    @Option(names = "--soak", description = "Seconds of questions at --rate instead, a thousand keys of idempotency in turn so that no row is added; memory every half minute.")
    private int soak;

    @Option(names = "--rate", description = "Of the soak, a second; default ${DEFAULT-VALUE}.")
    private int rate = 500;

    @Mixin
    private LiveOptions options;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Integer call() throws Exception {
        if (soak > 0) {
            return soaked();
        }
        var report = options.report("gateway");
        var table = report.table("milliseconds, and requests a second", "what", "atOnce", "p50", "p95", "p99", "rate", "errors");
        try (var edge = EdgeProcess.start(); http) {
            var conversation = conversation(edge.address());
            for (var atOnce : AT_ONCE) {
                measure(table, "floor: liveness", atOnce, request(edge.address(), "/health/liveness").GET().build());
                var json = measure(table, "question, JSON", atOnce, post(edge.address(), "/api/v1/conversations/" + conversation + "/messages", MESSAGE));
                measure(table, "completion, JSON", atOnce, post(edge.address(), "/v1/chat/completions", COMPLETION.formatted(false)));
                measure(table, "completion, streamed", atOnce, post(edge.address(), "/v1/chat/completions", COMPLETION.formatted(true)));
                goals(report, atOnce, json);
            }
        }
        return options.print(report);
    }

    private Integer soaked() throws Exception {
        var report = options.report("gateway soak");
        var table = report.table("milliseconds at %d a second, heap after a collection and resident memory in MiB".formatted(rate), "seconds", "p50", "p95", "p99", "rate",
                "errors", "heap", "resident");
        try (var edge = EdgeProcess.start(); http) {
            var path = "/api/v1/conversations/" + conversation(edge.address()) + "/messages";
            // What falls behind waits here, not in a thousand connections.
            var room = new Semaphore(ROOM);
            Load.Request question = number -> {
                room.acquire();
                try {
                    send(request(edge.address(), path).header("Content-Type", "application/json").header("Idempotency-Key", "k" + number % KEYS)
                            .POST(BodyPublishers.ofString(MESSAGE)).build());
                } finally {
                    room.release();
                }
            };
            Load.closed(AT_ONCE[0], Duration.ofSeconds(warmUp), question);
            for (var done = 0; done < soak; done += PIECE_S) {
                var outcome = Load.open(rate, Duration.ofSeconds(Math.min(PIECE_S, soak - done)), question);
                var times = outcome.latencies();
                table.row(done + PIECE_S, times.percentile(0.5), times.percentile(0.95), times.percentile(0.99), outcome.rate(), times.errors(), heap(), resident());
            }
        }
        return options.print(report);
    }

    private static long heap() {
        System.gc();
        var memory = Runtime.getRuntime();
        return (memory.totalMemory() - memory.freeMemory()) >> 20;
    }

    /** Where the machine tells (Linux), else 0. */
    private static long resident() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.isReadable(status) ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElse(0) : 0;
    }

    private static void goals(Report report, int atOnce, Load.Outcome outcome) {
        if (atOnce == AT_ONCE[0]) {
            var p50 = outcome.latencies().percentile(0.5);
            var p99 = outcome.latencies().percentile(0.99);
            report.goal("p50 within 2.5 ms, p99 within 15 ms", "%.1f / %.1f ms".formatted(p50, p99), p50 <= MOST_P50 && p99 <= MOST_P99);
        } else {
            report.goal("3,000 questions a second", "%.0f".formatted(outcome.rate()), outcome.rate() >= LEAST_RATE);
        }
    }

    private Load.Outcome measure(FigureTable table, String what, int atOnce, HttpRequest request) {
        options.progress("%s, %d at once".formatted(what, atOnce));
        Load.closed(atOnce, Duration.ofSeconds(warmUp), number -> send(request));
        var outcome = Load.closed(atOnce, Duration.ofSeconds(seconds), number -> send(request));
        var times = outcome.latencies();
        table.row(what, atOnce, times.percentile(0.5), times.percentile(0.95), times.percentile(0.99), outcome.rate(), times.errors());
        return outcome;
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%d: %s".formatted(answer.statusCode(), answer.body()));
        }
    }

    private String conversation(URI address) throws IOException, InterruptedException {
        var body = http.send(post(address, "/api/v1/conversations", "{}"), BodyHandlers.ofString()).body();
        return body.replaceAll("(?s).*\"conversationId\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static HttpRequest post(URI address, String path, String body) {
        return request(address, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
    }

    private static HttpRequest.Builder request(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + EdgeProcess.KEY);
    }
}
