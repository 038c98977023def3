package io.edrs.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.servers.FreePorts;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API's server with a certificate that the JDK's keytool made. */
class TlsTest {

    @TempDir
    private Path folder;

    private KeyStore made(String algorithm) throws IOException, GeneralSecurityException, InterruptedException {
        var store = folder.resolve("store.p12");
        var tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "edrs", "-keyalg", algorithm,
                "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-storepass", "secret",
                "-keystore", store.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(tool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        Files.writeString(folder.resolve("cert.pem"), pem("CERTIFICATE", keys.getCertificate("edrs").getEncoded()));
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", keys.getKey("edrs", "secret".toCharArray()).getEncoded()));
        return keys;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, Base64.getMimeEncoder().encodeToString(bytes), what);
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("edrs", keys.getCertificate("edrs"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private ServeConfig config(int[] ports, Map<String, Object> settings) {
        var database = new ServeConfig.Database("", "", "", "", "");
        return new ServeConfig("all", folder, "127.0.0.1", ports[0], 0, "", "", database, settings);
    }

    private EmbeddedServer started(int[] ports) {
        var properties = new HashMap<>(Tls.properties(config(ports, Map.of("edrs.tls.certificate", folder.resolve("cert.pem").toString(),
                "edrs.tls.key", folder.resolve("key.pem").toString(), "edrs.tls.port", ports[1]))));
        properties.put("edrs.services", List.of());
        return ApplicationContext.builder().properties(properties).banner(false).eagerInitSingletons(false).start().getBean(EmbeddedServer.class).start();
    }

    @Test
    void speaksTlsInItsNewVersionsAlone() throws Exception {
        for (var algorithm : List.of("RSA", "EC")) {
            Files.deleteIfExists(folder.resolve("store.p12"));
            var trust = trusting(made(algorithm));
            var ports = FreePorts.find(2);
            try (var server = started(ports); var client = HttpClient.newBuilder().sslContext(trust).build()) {
                var answer = client.send(HttpRequest.newBuilder(URI.create("https://127.0.0.1:%d/none".formatted(ports[1]))).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
                assertThat(handshake(trust, ports[1], "TLSv1.2", null)).contains("ECDHE").contains("GCM");
                var plain = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/none".formatted(ports[0]))).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(plain.sslSession()).as("beside it, for this machine").isEmpty();
                refuses(trust, ports[1], "TLSv1.1", null);
                refuses(trust, ports[1], "TLSv1.2", "TLS_ECDHE_%s_WITH_AES_128_CBC_SHA256".formatted(algorithm.equals("EC") ? "ECDSA" : "RSA"));
            }
        }
    }

    private static String handshake(SSLContext trust, int port, String protocol, String cipher) throws IOException {
        try (var socket = (SSLSocket) trust.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setEnabledProtocols(new String[] {protocol});
            if (cipher != null) {
                socket.setEnabledCipherSuites(new String[] {cipher});
            }
            socket.startHandshake();
            return socket.getSession().getCipherSuite();
        }
    }

    private static void refuses(SSLContext trust, int port, String protocol, String cipher) {
        assertThatThrownBy(() -> handshake(trust, port, protocol, cipher)).as("%s %s", protocol, cipher).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void saysWhatIsWrongWithItsFiles() throws Exception {
        made("EC");
        var cert = folder.resolve("cert.pem").toString();
        var ports = new int[] {1, 2};
        assertThat(Tls.properties(config(ports, Map.of()))).isEmpty();
        assertThatThrownBy(() -> Tls.properties(config(ports, Map.of("edrs.tls.certificate", cert)))).hasMessageContaining("EDRS_TLS_KEY");
        assertThatThrownBy(() -> Tls.properties(config(ports, Map.of("edrs.tls.certificate", cert, "edrs.tls.key", cert)))).hasMessageContaining("BEGIN PRIVATE KEY");
        assertThatThrownBy(() -> Tls.properties(config(ports, Map.of("edrs.tls.certificate", "/none", "edrs.tls.key", cert)))).hasMessageContaining("cannot be read");
    }
}
