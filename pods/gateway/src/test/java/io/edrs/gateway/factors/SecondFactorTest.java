package io.edrs.gateway.factors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.http.SecondFactors;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.fake.FakeCounters;
import io.edrs.platform.testkit.fake.MovableClock;
import io.edrs.platform.testkit.fake.PodServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Administrators with a second factor, and those who have stolen a key of one. */
class SecondFactorTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FACTORS = "/api/v1/auth/second-factors";
    private final MovableClock clock = new MovableClock();
    private PodServer gateway = start(Map.of());

    private record Answer(int status, JsonNode body) {

        String code() {
            return body.path("code").asText();
        }
    }

    private PodServer start(Map<String, Object> properties) {
        var pod = PodServer.start(new ServiceInfo("gateway.factors", "io.edrs.gateway.factors", List.of(), List.of("gateway.auth")), properties, clock, new FakeCounters(clock));
        pod.beans().getBean(Tables.class).open(ApiKey.TABLE, ApiKey.class)
                .put(KeyHash.of("asker"), new ApiKey("asker", "asker", List.of("default"), Set.of("ask"), clock.instant(), null));
        return pod;
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private Answer call(String key, String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(gateway.address().resolve(path)).header("X-API-Key", key).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), new ObjectMapper().readTree(answer.body()));
    }

    private Answer code(String what, String code) throws Exception {
        return call("test-key", "POST", FACTORS + "/" + what, "{\"code\": \"%s\"}".formatted(code));
    }

    private String current(byte[] secret) {
        return OneTimeCode.at(secret, OneTimeCode.step(clock.instant()));
    }

    private byte[] enrolled() throws Exception {
        var enrolment = call("test-key", "POST", FACTORS, "").body();
        assertThat(enrolment.path("uri").asText()).startsWith("otpauth://totp/EDRS:k?secret=" + enrolment.path("secret").asText());
        return Base32.decode(enrolment.path("secret").asText());
    }

    private List<String> confirmed(byte[] secret) throws Exception {
        var answer = code("confirmations", current(secret));
        assertThat(answer.status()).isEqualTo(201);
        clock.forward(Duration.ofSeconds(OneTimeCode.SECONDS));
        return answer.body().path("recoveryCodes").valueStream().map(JsonNode::asText).toList();
    }

    private int administers(String... headers) throws Exception {
        return call("test-key", "GET", "/api/v1/keys", "", headers).status();
    }

    @Test
    void anAdministratorWhoEnrolledProvesIt() throws Exception {
        assertThat(administers()).as("before").isEqualTo(200);
        var secret = enrolled();
        assertThat(administers()).as("not confirmed").isEqualTo(200);
        assertThat(confirmed(secret)).hasSize(10).doesNotHaveDuplicates();
        assertThat(call("test-key", "GET", "/api/v1/keys", "").code()).isEqualTo("SECOND_FACTOR_REQUIRED");
        assertThat(call("test-key", "GET", "/api/v1/auth/sessions", "").status()).as("what needs no administrator").isEqualTo(200);
        assertThat(call("test-key", "GET", "/api/v1/auth/sessions?everyone=true", "").status()).isEqualTo(403);
        var proof = code("proofs", current(secret)).body().path("proof").asText();
        assertThat(administers(SecondFactors.HEADER, proof)).isEqualTo(200);
        assertThat(administers(SecondFactors.HEADER, "made-up")).isEqualTo(403);
        clock.forward(Duration.ofMinutes(16));
        assertThat(administers(SecondFactors.HEADER, proof)).as("expired").isEqualTo(403);
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        var secret = enrolled();
        var first = current(secret);
        confirmed(secret);
        assertThat(code("proofs", first).code()).as("the one that confirmed").isEqualTo("CODE_INVALID");
        var code = current(secret);
        assertThat(code("proofs", code).status()).isEqualTo(201);
        assertThat(code("proofs", code).code()).isEqualTo("CODE_INVALID");
    }

    @Test
    void aRecoveryCodeIsGoodOnce() throws Exception {
        var codes = confirmed(enrolled());
        assertThat(code("proofs", codes.getFirst()).status()).isEqualTo(201);
        assertThat(code("proofs", codes.getFirst()).code()).isEqualTo("CODE_INVALID");
        assertThat(call("test-key", "GET", FACTORS, "").body().path("recoveryCodesLeft").asInt()).isEqualTo(9);
    }

    @Test
    void fiveWrongCodesEndTheGuessing() throws Exception {
        var secret = enrolled();
        confirmed(secret);
        for (var i = 0; i < 5; i++) {
            assertThat(code("proofs", "00000" + i + "x").code()).isEqualTo("CODE_INVALID");
        }
        assertThat(code("proofs", current(secret)).status()).as("even the right one").isEqualTo(429);
        clock.forward(Duration.ofMinutes(16));
        assertThat(code("proofs", current(secret)).status()).isEqualTo(201);
    }

    @Test
    void whoHasTheKeyAloneCannotChangeTheFactor() throws Exception {
        var secret = enrolled();
        confirmed(secret);
        assertThat(call("test-key", "POST", FACTORS, "").code()).isEqualTo("FACTOR_PRESENT");
        assertThat(code("removals", "000000x").code()).isEqualTo("CODE_INVALID");
        assertThat(code("confirmations", current(secret)).code()).isEqualTo("FACTOR_ABSENT");
        assertThat(code("removals", current(secret)).status()).isEqualTo(204);
        assertThat(administers()).isEqualTo(200);
    }

    @Test
    void aProofIsOfOnePersonAlone() throws Exception {
        var secret = enrolled();
        confirmed(secret);
        var proof = code("proofs", current(secret)).body().path("proof").asText();
        gateway.beans().getBean(Tables.class).open(ApiKey.TABLE, ApiKey.class)
                .put(KeyHash.of("second"), new ApiKey("second", "second", List.of("*"), Set.of("admin"), clock.instant(), null));
        var enrolment = call("second", "POST", FACTORS, "").body();
        call("second", "POST", FACTORS + "/confirmations", "{\"code\": \"%s\"}".formatted(current(Base32.decode(enrolment.path("secret").asText()))));
        assertThat(call("second", "GET", "/api/v1/keys", "", SecondFactors.HEADER, proof).code()).isEqualTo("SECOND_FACTOR_REQUIRED");
    }

    @Test
    void aTokenOfAnOperatorsKeyIsHeldToTheFactorOfTheKey() throws Exception {
        gateway.beans().getBean(Tables.class).open(Tenant.TABLE, Tenant.class).put("acme", new Tenant("acme", "acme", "active", clock.instant()));
        var tokens = call("test-key", "POST", "/api/v1/auth/tokens", "", "X-Tenant-ID", "acme").body().path("accessToken").asText();
        var everyone = "/api/v1/auth/sessions?everyone=true";
        assertThat(call(tokens, "GET", everyone, "").status()).isEqualTo(200);
        var secret = enrolled();
        confirmed(secret);
        assertThat(call(tokens, "GET", everyone, "").code()).isEqualTo("SECOND_FACTOR_REQUIRED");
        assertThat(call(tokens, "POST", FACTORS, "").code()).as("no factor beside the first").isEqualTo("FACTOR_PRESENT");
        var proof = code("proofs", current(secret)).body().path("proof").asText();
        assertThat(call(tokens, "GET", everyone, "", SecondFactors.HEADER, proof).status()).isEqualTo(200);
    }

    @Test
    void itCanBeRequiredOfEveryAdministrator() throws Exception {
        gateway.close();
        gateway = start(Map.of("edrs.second-factor.required", true));
        assertThat(call("test-key", "GET", "/api/v1/keys", "").code()).isEqualTo("SECOND_FACTOR_REQUIRED");
        assertThat(call("asker", "GET", "/api/v1/auth/sessions", "").status()).as("who administers nothing").isEqualTo(200);
        var secret = enrolled();
        confirmed(secret);
        assertThat(administers(SecondFactors.HEADER, code("proofs", current(secret)).body().path("proof").asText())).isEqualTo(200);
    }

    @Test
    void nothingOfACodeIsKeptInTheOpen() throws Exception {
        var codes = confirmed(enrolled());
        var documents = gateway.beans().getBean(DocumentStore.class).list("default", FactorStore.COLLECTION, Map.of(), null, 10);
        assertThat(documents).hasSize(1);
        assertThat(documents.getFirst().json()).doesNotContain(codes);
    }
}
