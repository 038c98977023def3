package io.edrs.platform.adapters.keys;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.kernel.error.KernelError.SEAL_BROKEN;
import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.fake.MovableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of calls when the server's answers are bad; the answers are played, the real server is in {@link TransitTenantCipherTest}. */
class TransitOutageTest {

    private static final String KEY = "{\"data\":{\"latest_version\":1,\"min_decryption_version\":1}}";
    private static final String DATA_KEY = "{\"data\":{\"ciphertext\":\"vault:v1:AAAAAAAAAAAAAAAAAAAA\",\"plaintext\":\"" + "A".repeat(43) + "=\"}}";
    private static final String WRONG_TOKEN = "{\"errors\":[\"permission denied\"]}";

    private final MovableClock clock = new MovableClock();
    private final Map<String, String> said = new ConcurrentHashMap<>(Map.of("/v1/transit/keys/edrs.acme", KEY, "/v1/transit/datakey/plaintext/edrs.acme", DATA_KEY));
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicInteger calls = new AtomicInteger();
    @TempDir
    private Path folder;
    private HttpServer server;
    private TransitKeys keys;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            var answer = said.get(exchange.getRequestURI().getPath());
            var body = (status.get() != 200 ? WRONG_TOKEN : answer == null ? "{\"errors\":[]}" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.get() != 200 ? status.get() : answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var token = Files.writeString(folder.resolve("token"), "secret\n");
        keys = open("vault://127.0.0.1:" + server.getAddress().getPort() + "/transit?tls=false&cache=30s&token=file:" + token);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        keys.close();
    }

    @Test
    void asksOnceInTheTimeSetAndAgainAfterIt() {
        var sealed = keys.cipher().seal("acme", "a", new byte[] {5});
        var first = calls.get();
        assertThat(keys.cipher().open("acme", "a", sealed)).containsExactly(5);
        keys.cipher().seal("acme", "b", new byte[1]);
        assertThat(calls.get()).isEqualTo(first);
        clock.forward(Duration.ofSeconds(31));
        keys.cipher().seal("acme", "b", new byte[1]);
        assertThat(calls.get()).isEqualTo(first + 1);
    }

    @Test
    void whatWaitsLosesNothingWhenTheServerIsSealedBusyOrForgetsTheToken() {
        var sealed = keys.cipher().seal("acme", "a", new byte[] {5});
        for (var bad : new int[] {503, 429, 500, 403}) {
            clock.forward(Duration.ofSeconds(31));
            status.set(bad);
            refused(STORE_UNAVAILABLE, () -> keys.cipher().open("acme", "a", sealed));
            refused(STORE_UNAVAILABLE, () -> keys.cipher().seal("acme", "a", new byte[1]));
        }
        status.set(503);
        assertThatThrownBy(() -> keys.cipher().seal("acme", "a", new byte[1])).hasMessageContaining("is sealed; unseal it");
        status.set(200);
        assertThat(keys.cipher().open("acme", "a", sealed)).containsExactly(5);
    }

    @Test
    void aServerThatIsGoneIsNamedWithWhatToDo() {
        server.stop(0);
        refused(STORE_UNAVAILABLE, keys::server);
        assertThatThrownBy(keys::server).hasMessageContaining("does not answer").hasMessageContaining("correct EDRS_KEYS_URL");
    }

    @Test
    void aKeyThatWasNeverMadeOpensNothingAndIsNotMadeByThat() {
        var sealed = keys.cipher().seal("acme", "a", new byte[1]);
        refused(SEAL_BROKEN, () -> keys.cipher().open("other", "a", sealed));
    }

    @Test
    void urlsThatCannotBeRightAreRefused() {
        for (var wrong : new String[] {"vault://h", "vault://h?token=hvs.secret", "vault://u:p@h?token=file:/t", "vault://h?token=file:/t&tls=false",
            "vault://h?token=file:/t&cache=0s", "vault://h?token=file:/t&cache=1h", "vault://h?token=file:/t&colour=red", "vault://a,b?token=file:/t",
            "vault://h/..?token=file:/t", "vault://h?token=file:/t&ca=/nowhere.pem"}) {
            refused(CONFIGURATION_INVALID, () -> open(wrong));
        }
        assertThatThrownBy(() -> open("vault://h?token=hvs.secret")).hasMessageContaining("into a file").hasMessageNotContaining("hvs.secret");
    }

    private TransitKeys open(String url) {
        return TransitKeys.open("EDRS_KEYS_URL", StoreUrl.parse("EDRS_KEYS_URL", url), null, clock);
    }
}
