package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every endpoint of the system's own description: closed to whom it should be, and never at a loss. */
abstract class EndpointScenarios {

    private static final int ODD_REQUESTS = Integer.getInteger("edrs.fuzz", 12);

    abstract RunningSystem system();

    private Visitor operator;
    private JsonNode description;

    @BeforeEach
    void read() {
        operator = Visitor.operator(system());
        description = new Visitor(system(), null, null).get("gateway", "/api/openapi.json").isFine().body();
    }

    private Visitor keyFor(String name, List<String> scopes) {
        var made = operator.post("gateway", "/api/v1/keys", Map.of("name", name, "tenants", List.of("default"), "scopes", scopes, "tier", "unlimited"));
        return new Visitor(system(), made.isFine().body().path("key").asText(), null);
    }

    private Stream<Endpoint> closed() {
        return Endpoint.of(description).stream().filter(endpoint -> !endpoint.isOpen());
    }

    @Test
    void theDescriptionIsWhole() {
        assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
        var paths = description.path("paths").properties().stream().map(Map.Entry::getKey).toList();
        assertThat(paths).contains("/v1/chat/completions", "/api/v1/conversations", "/api/v1/documents", "/api/v1/personas",
                "/api/v1/stores", "/api/v1/tasks/decompositions", "/api/v1/webhooks", "/api/v1/research/gaps", "/api/v1/tenants", "/health/liveness");
        var references = description.findValuesAsText("$ref");
        assertThat(references).isNotEmpty().allMatch(reference -> !description.at(reference.substring(1)).isMissingNode());
        var ids = Endpoint.of(description).stream().map(endpoint -> endpoint.operation().path("operationId").asText()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(description.toString()).doesNotContain("Caller");
    }

    @Test
    void itsReadersNeedNobodyElse() {
        for (var page : List.of("/api/docs", "/api/redoc", "/api/docs/swagger-ui.css", "/api/docs/swagger-ui-bundle.js", "/api/docs/docs.js",
                "/api/redoc/redoc.standalone.js", "/api/redoc/redoc.js")) {
            var response = HttpText.get(system().address("gateway") + page, Map.of());
            assertThat(response.statusCode()).as(page).isEqualTo(200);
            assertThat(response.headers().firstValue("X-Content-Type-Options")).as(page).contains("nosniff");
        }
        var html = HttpText.get(system().address("gateway") + "/api/docs", Map.of());
        assertThat(html.body()).doesNotContain("http:").doesNotContain("https:");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'").contains("script-src 'self'");
        assertThat(HttpText.get(system().address("gateway") + "/api/docs/logback.xml", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void theConsoleComesWithoutAKeyAndAloneAndNothingElseWithIt() {
        var address = system().address("gateway");
        assertThat(HttpText.get(address + "/", Map.of()).headers().firstValue("Location")).contains("/console");
        var page = HttpText.get(address + "/console", Map.of());
        assertThat(page.body()).contains("/console/console.js").doesNotContain("http:").doesNotContain("https:").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
        var script = HttpText.get(address + "/console/console.js", Map.of());
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(HttpText.get(address + "/console/console.js", Map.of("If-None-Match", script.headers().firstValue("ETag").orElseThrow())).statusCode()).isEqualTo(304);
        for (var other : List.of("/console/logback.xml", "/console/..%2f..%2fapi%2fv1%2fkeys", "/console/api/v1/keys", "//api/v1/keys", "/console/../api/v1/keys")) {
            assertThat(HttpText.get(address + other, Map.of()).statusCode()).as(other).isBetween(400, 404);
        }
    }

    @Test
    void anotherOriginGetsNothing() {
        var answer = HttpText.get(system().address("gateway") + "/api/openapi.json", Map.of("Origin", "https://elsewhere.example"));
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void anUnknownFieldIsNamed() {
        var refused = operator.post("gateway", "/api/v1/conversations", Map.of("personaId", "edrs", "colour", "red")).isProblem(400, "BAD_REQUEST");
        assertThat(refused.body().path("detail").asText()).contains("colour");
    }

    @Test
    void aLimitOutOfBoundsIsRefusedWithWhatIsAllowed() {
        var limited = closed().filter(endpoint -> endpoint.takes("limit")).toList();
        assertThat(limited).hasSizeGreaterThan(10);
        for (var endpoint : limited) {
            for (var wanted : List.of(-1, 0, 1_000_000)) {
                var refused = operator.get("gateway", endpoint.with("limit", wanted)).isProblem(400, "REQUEST_INVALID");
                assertThat(refused.body().path("detail").asText()).as(endpoint.toString()).matches("limit is %d; use 1 to [0-9]+\\.".formatted(wanted));
            }
        }
    }

    @Test
    void aKeysNameHasNoControlCharacters() {
        var refused = operator.post("gateway", "/api/v1/keys", Map.of("name", "desk\u0007\nadmin", "scopes", List.of("ask"))).isProblem(400, "REQUEST_INVALID");
        assertThat(refused.body().path("detail").asText()).contains("U+0007", "place 5");
    }

    @Test
    void aKeyOfATierIsThrottledAndTold() {
        var made = operator.post("gateway", "/api/v1/keys", Map.of("name", "slow", "tenants", List.of("default"), "scopes", List.of("ask"))).isFine();
        assertThat(made.body().path("about").path("tier").asText()).isEqualTo("standard");
        var headers = Map.of("X-API-Key", made.body().path("key").asText());
        var answers = Stream.generate(() -> HttpText.get(system().address("gateway") + "/v1/models", headers)).limit(75).toList();
        assertThat(answers.getFirst().headers().firstValue("X-RateLimit-Limit")).contains("60");
        assertThat(answers.getFirst().headers().firstValue("X-RateLimit-Remaining")).contains("59");
        assertThat(answers.getFirst().headers().firstValue("X-RateLimit-Reset")).isPresent();
        var refused = answers.stream().filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow();
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("rate_limit_exceeded");
        var problem = Stream.generate(() -> HttpText.get(system().address("gateway") + "/api/v1/personas", headers)).limit(75)
                .filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow();
        assertThat(problem.body()).contains("RATE_LIMITED");
        operator.get("gateway", "/v1/models").isFine();
    }

    @Test
    void aRotatedKeyEndsAndItsSuccessorWorks() {
        var made = operator.post("gateway", "/api/v1/keys", Map.of("name", "turning", "scopes", List.of("ask"), "tier", "unlimited")).isFine().body();
        var old = new Visitor(system(), made.path("key").asText(), null);
        var rotation = "/api/v1/keys/" + made.path("about").path("id").asText() + "/rotations";
        old.post("gateway", rotation, Map.of()).isProblem(403, "NOT_PERMITTED");
        var next = operator.post("gateway", rotation, Map.of("overlapSeconds", 3600)).isFine().body();
        old.get("gateway", "/v1/models").isFine();
        new Visitor(system(), next.path("key").asText(), null).get("gateway", "/v1/models").isFine();
        operator.post("gateway", rotation, Map.of("overlapSeconds", 0)).isFine();
        assertThat(old.get("gateway", "/v1/models").status()).isEqualTo(401);
        operator.post("gateway", rotation, Map.of()).isProblem(404, "KEY_UNKNOWN");
        operator.post("gateway", "/api/v1/keys", Map.of("name", "late", "expiresAt", "2020-01-01T00:00:00Z")).isProblem(400, "REQUEST_INVALID");
    }

    @Test
    void aTokenHasTheRightsItWasMadeWithAndEndsWithItsKey() {
        var made = operator.post("gateway", "/api/v1/keys", Map.of("name", "parent", "scopes", List.of("ask", "ingest"), "tier", "unlimited")).isFine().body();
        var key = new Visitor(system(), made.path("key").asText(), null);
        key.post("gateway", "/api/v1/auth/tokens", Map.of("scopes", List.of("admin"))).isProblem(403, "NOT_PERMITTED");
        var tokens = key.post("gateway", "/api/v1/auth/tokens", Map.of("scopes", List.of("ask"))).isFine().body();
        var bearer = new Visitor(system(), tokens.path("accessToken").asText(), null);
        bearer.get("gateway", "/v1/models").isFine();
        bearer.get("gateway", "/api/v1/documents").isProblem(403, "NOT_PERMITTED");
        assertThat(bearer.of("elsewhere").get("gateway", "/v1/models").status()).isEqualTo(403);
        bearer.post("gateway", "/api/v1/auth/tokens", Map.of()).isProblem(403, "NOT_PERMITTED");
        var altered = tokens.path("accessToken").asText();
        var cut = altered.lastIndexOf('.') + 5;
        var forged = altered.substring(0, cut) + (altered.charAt(cut) == 'A' ? 'B' : 'A') + altered.substring(cut + 1);
        assertThat(new Visitor(system(), forged, null).get("gateway", "/v1/models").status()).isEqualTo(401);
        operator.send("gateway", "DELETE", "/api/v1/keys/" + made.path("about").path("id").asText(), BodyPublishers.noBody(), Map.of());
        assertThat(bearer.get("gateway", "/v1/models").status()).isEqualTo(401);
    }

    @Test
    void aRefreshTokenUsedTwiceEndsItsFamily() {
        var anybody = new Visitor(system(), null, null);
        var first = keyFor("refreshing", List.of("ask")).post("gateway", "/api/v1/auth/tokens", Map.of()).isFine().body();
        var path = "/api/v1/auth/tokens/refreshes";
        var second = anybody.post("gateway", path, Map.of("refreshToken", first.path("refreshToken").asText())).isFine().body();
        new Visitor(system(), second.path("accessToken").asText(), null).get("gateway", "/v1/models").isFine();
        anybody.post("gateway", path, Map.of("refreshToken", first.path("refreshToken").asText())).isProblem(401, "UNAUTHENTICATED");
        anybody.post("gateway", path, Map.of("refreshToken", second.path("refreshToken").asText())).isProblem(401, "UNAUTHENTICATED");
        anybody.post("gateway", path, Map.of("refreshToken", "edrs_r.default.made-up")).isProblem(401, "UNAUTHENTICATED");
        var keys = anybody.get("gateway", "/.well-known/jwks.json").isFine().body().path("keys");
        assertThat(keys).isNotEmpty().allMatch(key -> key.path("crv").asText().equals("P-256") && !key.has("d"));
    }

    @TestFactory
    Stream<DynamicTest> closedWithoutAKey() {
        return each(endpoint -> endpoint.call(new Visitor(system(), null, null), Map.of(), Endpoint.Values.right()), 401);
    }

    @TestFactory
    Stream<DynamicTest> closedToAWrongKey() {
        return each(endpoint -> endpoint.call(new Visitor(system(), "edrs_wrong", null), Map.of(), Endpoint.Values.right()), 401);
    }

    @TestFactory
    Stream<DynamicTest> closedToTheKeyOfAnotherTenant() {
        var guest = keyFor("guest", List.of("ask", "ingest", "admin")).of("elsewhere");
        return each(endpoint -> endpoint.call(guest, Map.of(), Endpoint.Values.right()), 403);
    }

    @TestFactory
    Stream<DynamicTest> closedToAKeyWithTooLittleScope() {
        var powerless = keyFor("powerless", List.of());
        return each(endpoint -> endpoint.call(powerless, Map.of(), Endpoint.Values.right()), 403);
    }

    private Stream<DynamicTest> each(Function<Endpoint, Visitor.Response> call, int expected) {
        return closed().map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
            var answer = call.apply(endpoint);
            assertThat(answer.status()).as("%s: %s", endpoint, answer.body()).isEqualTo(expected);
        }));
    }

    @Test
    void oddRequestsFindNoServerError() {
        var admin = keyFor("odd", List.of("ask", "ingest", "admin"));
        var seed = Long.getLong("edrs.fuzz.seed", 42);
        var failures = new ArrayList<String>();
        for (var endpoint : Endpoint.of(description).stream().filter(one -> !one.isEndless()).toList()) {
            for (var i = 0; i < ODD_REQUESTS; i++) {
                var answer = odd(endpoint, admin, seed + 31L * endpoint.toString().hashCode() + i);
                if (answer.status() >= 500) {
                    failures.add(endpoint + " #" + i + ": " + answer.status() + " " + answer.body());
                }
            }
        }
        assertThat(failures).as(failures.stream().collect(Collectors.joining("\n"))).isEmpty();
    }

    /** A connection that the server closed after the request before is no answer to this one: it is asked once more. */
    private static Visitor.Response odd(Endpoint endpoint, Visitor visitor, long seed) {
        try {
            return endpoint.call(visitor, Map.of(), Endpoint.Values.odd(new Random(seed)));
        } catch (UncheckedIOException e) {
            return endpoint.call(visitor, Map.of(), Endpoint.Values.odd(new Random(seed)));
        }
    }
}
