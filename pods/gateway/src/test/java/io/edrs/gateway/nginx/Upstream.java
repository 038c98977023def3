package io.edrs.gateway.nginx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A gateway of a few lines behind the proxy: it tells what it was sent, streams in two parts, and upgrades. */
final class Upstream implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    /** The second part of a stream is sent once the first has been seen. */
    final CountDownLatch seen = new CountDownLatch(1);

    Upstream() throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var socket = server.accept();
                    Thread.ofVirtual().start(() -> serve(socket));
                } catch (IOException over) {
                    return;
                }
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var path = in.readLine().split(" ")[1];
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (var line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
            }
            switch (path) {
                case "/socket" -> upgrade(socket, in, headers);
                case "/stream" -> stream(socket);
                default -> {
                    var body = headers.toString();
                    say(socket, "HTTP/1.1 200 OK\r\nX-Frame-Options: DENY\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                }
            }
        } catch (IOException | InterruptedException | NullPointerException gone) {
            // Whoever called has gone.
        }
    }

    private void stream(Socket socket) throws IOException, InterruptedException {
        say(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\ndata: one\n\n");
        say(socket, seen.await(20, TimeUnit.SECONDS) ? "data: two\n\n" : "data: late\n\n");
    }

    private static void upgrade(Socket socket, BufferedReader in, Map<String, String> headers) throws IOException {
        if (!"websocket".equals(headers.get("Upgrade")) || !"upgrade".equalsIgnoreCase(headers.get("Connection"))) {
            say(socket, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        say(socket, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            say(socket, "echo " + line + "\n");
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
