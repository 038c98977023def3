package io.edrs.platform.adapters.mongo;

import static io.edrs.platform.kernel.error.KernelError.CONFIGURATION_INVALID;
import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.error.EdrsException;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class MongoStoreTest {

    @Test
    void saysWhatItIs() {
        try (var store = TestServer.told()) {
            var server = store.server();
            assertThat(server.product()).isIn("MongoDB", "FerretDB");
            assertThat(server.version()).matches("v?\\d+\\..*");
        } catch (EdrsException e) {
            assertThat(e.code()).isEqualTo(CONFIGURATION_INVALID);
            assertThat(e).hasMessageStartingWith("FerretDB v1");
        }
    }

    @Test
    void saysThatTheServerIsOutOfReach() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var store = TestServer.store("mongodb://127.0.0.1:" + port + "/edrs")) {
            refused(STORE_UNAVAILABLE, store::server);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        refused(CONFIGURATION_INVALID, () -> TestServer.store("mongodb://127.0.0.1/a b"));
        refused(CONFIGURATION_INVALID, () -> TestServer.store("mongodb+srv://127.0.0.1:27017/edrs"));
    }

    @Test
    void keepsAsBsonWhatBsonSaysExactly() {
        for (var json : new String[] {"{\"a\":[1,1.5,\"x\",null,true,{}]}", "{\"n\":-9223372036854775808}"}) {
            assertThat(Body.bson(json, Body.parse(json)).map(Body::json)).contains(json);
        }
        for (var json : new String[] {"{\"a.b\":1}", "{\"$a\":1}", "{\"n\":9223372036854775808}", "{\"n\":0.12345678901234567890}", "{\"n\":1e999}"}) {
            assertThat(Body.bson(json, Body.parse(json))).isEmpty();
        }
    }
}
