package io.edrs.gateway.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.testkit.contract.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration for nginx, in a real one: on PATH, or as EDRS_TEST_NGINX (.ci/nginx fetches one). */
class NginxTest {

    @TempDir
    private static Path folder;
    private static Upstream upstream;
    private static Process nginx;
    private static int port;
    private static int plain;

    @BeforeAll
    static void start() throws Exception {
        var program = program();
        Assumptions.assumeTrue(program.isPresent(), "no nginx on PATH, and EDRS_TEST_NGINX is not set; .ci/nginx fetches one");
        upstream = new Upstream();
        port = free();
        plain = free();
        certificate();
        Files.writeString(folder.resolve("nginx.conf"), Files.readString(Path.of("src/main/nginx/nginx.conf")).replace("listen 443", "listen 127.0.0.1:" + port)
                .replace("listen 80;", "listen 127.0.0.1:" + plain + ";").replace("127.0.0.1:8080", "127.0.0.1:" + upstream.port())
                .replace("rate=100r/s", "rate=10r/s").replace("burst=200", "burst=60"));
        nginx = new ProcessBuilder(program.get().toString(), "-p", folder.toString(), "-c", folder.resolve("nginx.conf").toString(), "-e", "stderr",
                "-g", "daemon off; master_process off;").redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        Eventually.holds("nginx listens", () -> {
            assertThat(nginx.isAlive()).as(log()).isTrue();
            try (var socket = new Socket("127.0.0.1", port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    @AfterAll
    static void stop() throws Exception {
        if (nginx != null) {
            nginx.destroy();
            upstream.close();
        }
    }

    private static Optional<Path> program() {
        var told = Stream.ofNullable(System.getenv("EDRS_TEST_NGINX")).filter(text -> !text.isBlank()).map(Path::of);
        return Stream.concat(told, Stream.of(System.getenv("PATH").split(":")).map(each -> Path.of(each, "nginx"))).filter(Files::isExecutable).findFirst();
    }

    private static String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void certificate() throws Exception {
        var store = folder.resolve("store.p12");
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname",
                "CN=edrs.example", "-storetype", "PKCS12", "-storepass", "secret", "-keystore", store.toString()).redirectErrorStream(true).start().waitFor();
        var keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        Files.writeString(folder.resolve("edrs.crt"), pem("CERTIFICATE", keys.getCertificate("a").getEncoded()));
        Files.writeString(folder.resolve("edrs.key"), pem("PRIVATE KEY", keys.getKey("a", "secret".toCharArray()).getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, Base64.getMimeEncoder().encodeToString(bytes), what);
    }

    private static SSLSocket secure(String... protocols) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        socket.startHandshake();
        return socket;
    }

    /** The head of the answer, and the rest as it comes. */
    private record Answer(List<String> head, BufferedReader body) {

        boolean has(String line) {
            return head.stream().anyMatch(one -> one.equalsIgnoreCase(line));
        }
    }

    private static Answer asked(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        var head = new ArrayList<String>();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.add(line);
        }
        return new Answer(head, in);
    }

    @Test
    void headersAreThoseOfTheProxyAlone() throws Exception {
        try (var socket = secure()) {
            var answer = asked(socket, "GET /x HTTP/1.1\nHost: edrs.example\nX-Forwarded-For: 6.6.6.6\nForwarded: for=6.6.6.6\nX-API-Key: k\nConnection: close\n\n");
            assertThat(answer.head().getFirst()).contains("200");
            assertThat(answer.has("Strict-Transport-Security: max-age=31536000")).isTrue();
            assertThat(answer.has("X-Frame-Options: DENY")).as("the gateway's own").isTrue();
            assertThat(answer.head()).anyMatch(line -> line.equals("Server: nginx"));
            var sent = answer.body().readLine();
            assertThat(sent).contains("X-Forwarded-For=127.0.0.1").contains("X-Forwarded-Proto=https").contains("X-API-Key=k").doesNotContain("6.6.6.6");
        }
    }

    @Test
    void plainRequestsAreSentToTls() throws Exception {
        try (var socket = new Socket("127.0.0.1", plain)) {
            var answer = asked(socket, "GET /a?b=c HTTP/1.1\nHost: edrs.example\nConnection: close\n\n");
            assertThat(answer.head().getFirst()).contains("308");
            assertThat(answer.has("Location: https://edrs.example/a?b=c")).isTrue();
        }
    }

    @Test
    void oldTlsIsRefused() throws Exception {
        secure("TLSv1.2").close();
        assertThatThrownBy(() -> secure("TLSv1.1")).isInstanceOf(SSLException.class);
    }

    @Test
    void aBodyTooLargeIsRefusedBeforeItIsRead() throws Exception {
        try (var socket = secure()) {
            assertThat(asked(socket, "POST /x HTTP/1.1\nHost: edrs.example\nContent-Length: 52428801\n\n").head().getFirst()).contains("413");
        }
    }

    @Test
    void aStreamComesAsItIsWritten() throws Exception {
        try (var socket = secure()) {
            var answer = asked(socket, "GET /stream HTTP/1.0\nHost: edrs.example\n\n");
            assertThat(answer.body().readLine()).isEqualTo("data: one");
            upstream.seen.countDown();
            assertThat(answer.body().lines().filter(line -> !line.isEmpty())).containsExactly("data: two");
        }
    }

    @Test
    void aWebSocketIsUpgraded() throws Exception {
        try (var socket = secure()) {
            var answer = asked(socket, "GET /socket HTTP/1.1\nHost: edrs.example\nUpgrade: websocket\nConnection: Upgrade\n\n");
            assertThat(answer.head().getFirst()).contains("101");
            socket.getOutputStream().write("hello\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.body().readLine()).isEqualTo("echo hello");
        }
    }

    @Test
    void oneAddressMayNotAskWithoutEnd() throws Exception {
        var statuses = new ArrayList<String>();
        try (var socket = secure()) {
            for (var i = 0; i < 600 && statuses.stream().noneMatch(status -> status.contains("429")); i++) {
                statuses.add(asked(socket, "HEAD /x HTTP/1.1\nHost: edrs.example\n\n").head().getFirst());
            }
        }
        assertThat(statuses).anyMatch(status -> status.contains("429"));
        assertThat(statuses.stream().filter(status -> status.contains("200")).count()).isGreaterThan(20);
    }

    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
