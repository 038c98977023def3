package io.edrs.knowledge;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A web site for tests, on a free port. */
public final class Site implements AutoCloseable {

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    private record Page(int status, String location, byte[] body) {}

    /** Starts it without any page. */
    public Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var page = pages.getOrDefault(exchange.getRequestURI().getPath(), new Page(404, "", new byte[0]));
            if (!page.location().isEmpty()) {
                exchange.getResponseHeaders().add("Location", page.location());
            }
            exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
            exchange.getResponseBody().write(page.body());
            exchange.close();
        });
        server.start();
    }

    /** What the path answers. */
    public void page(String path, String text) {
        pages.put(path, new Page(200, "", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The path answers that, without a body. */
    public void status(String path, int status) {
        pages.put(path, new Page(status, "", new byte[0]));
    }

    /** The path sends elsewhere. */
    public void redirect(String path, String location) {
        pages.put(path, new Page(302, location, new byte[0]));
    }

    /** The URL of a path. */
    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
