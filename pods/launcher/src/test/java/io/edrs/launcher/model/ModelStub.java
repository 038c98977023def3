package io.edrs.launcher.model;

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

/** An OpenAI-compatible endpoint on a free port that writes, lies, stalls or fails as told. */
public final class ModelStub implements AutoCloseable {

    /** How it answers one request. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = fails();

    /** Fails until it is told otherwise. */
    public ModelStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            try (exchange) {
                behaviour.answer(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    /** What a model's URL is set to. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** What it was asked, as JSON. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** From now on. */
    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** Thinks, then writes these pieces. */
    static Behaviour writes(String thought, String... pieces) {
        return exchange -> {
            var out = open(exchange);
            send(out, "\"reasoning_content\":\"" + thought + '"', null);
            for (var piece : pieces) {
                send(out, "\"content\":\"" + piece + '"', null);
            }
            send(out, "", "stop");
            out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        };
    }

    /** Writes one piece, and the rest when it may go on. */
    public static Behaviour writesHaltingly(CountDownLatch goOn, String piece, String rest) {
        return exchange -> {
            var out = open(exchange);
            send(out, "\"content\":\"" + piece + '"', null);
            goOn.await();
            send(out, "\"content\":\"" + rest + '"', null);
            send(out, "", "stop");
            out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        };
    }

    /** Writes one piece, then nothing until the stub closes. */
    Behaviour stallsAfter(String piece) {
        return exchange -> {
            send(open(exchange), "\"content\":\"" + piece + '"', null);
            closed.await();
        };
    }

    /** Answers 500. */
    public static Behaviour fails() {
        return exchange -> exchange.sendResponseHeaders(500, -1);
    }

    private static OutputStream open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void send(OutputStream out, String delta, String finish) throws IOException {
        var reason = finish == null ? "null" : '"' + finish + '"';
        out.write(("data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"stub\",\"choices\":[{\"index\":0,\"delta\":{" + delta
                + "},\"finish_reason\":" + reason + "}]}\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
