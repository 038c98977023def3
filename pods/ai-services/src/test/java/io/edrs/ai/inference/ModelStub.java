package io.edrs.ai.inference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An OpenAI-compatible endpoint on a free port that behaves, or misbehaves, as told. */
final class ModelStub implements AutoCloseable {

    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    final CountDownLatch hungUp = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Behaviour behaviour = exchange -> {};

    ModelStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            try (exchange) {
                behaviour.answer(exchange);
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    /** Streams these events and the end mark. */
    static Behaviour streams(String... events) {
        return exchange -> {
            var out = open(exchange);
            for (var event : events) {
                send(out, event);
            }
            send(out, "[DONE]");
        };
    }

    /** Streams these events, then only comments until the caller hangs up. */
    Behaviour stallsAfter(String... events) {
        return exchange -> {
            var out = open(exchange);
            try {
                for (var event : events) {
                    send(out, event);
                }
                while (closed.getCount() > 0 && !closed.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (IOException gone) {
                hungUp.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    static Behaviour status(int status, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static String text(String text) {
        return delta("\"content\":" + quoted(text));
    }

    static String reasoning(String text) {
        return delta("\"reasoning_content\":" + quoted(text));
    }

    static String end() {
        return "{\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"stub-1\",\"choices\":[{\"index\":0,\"delta\":{},"
                + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}}";
    }

    static OutputStream open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    static void send(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private static String delta(String fields) {
        return "{\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"stub-1\",\"choices\":[{\"index\":0,\"delta\":{%s},"
                .formatted(fields) + "\"finish_reason\":null}]}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
