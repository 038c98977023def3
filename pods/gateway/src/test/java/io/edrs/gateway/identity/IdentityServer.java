package io.edrs.gateway.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.testkit.fake.FakeTenantCipher;
import io.edrs.platform.testkit.fake.PodServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gateway's doors for people, over stores and a broker in memory. */
final class IdentityServer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PodServer pod;

    IdentityServer(String issuer, Map<String, Object> further) {
        var properties = new HashMap<String, Object>(Map.of("edrs.oidc.issuer", issuer));
        properties.putAll(further);
        var declared = IdentityServer.class.getPackage().getAnnotation(EdrsService.class);
        pod = PodServer.start(new ServiceInfo(declared.value(), "io.edrs.gateway.identity", List.of(), List.of(declared.with())), properties, new FakeTenantCipher());
        var tables = pod.beans().getBean(Tables.class);
        var now = Clock.systemUTC().instant();
        List.of("acme", "globex").forEach(name -> tables.open(Tenant.TABLE, Tenant.class).put(name, new Tenant(name, name, "active", now)));
        tables.open(ApiKey.TABLE, ApiKey.class).put(KeyHash.of("plain"), new ApiKey("plain", "plain", List.of("acme"), Set.of("ask"), now, null));
    }

    String address() {
        return pod.address().toString();
    }

    /** @param status and what was said with it */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {}

    Answer call(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(pod.address().resolve(path)).header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer by(String token, String method, String path, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + token;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return call(method, path, "", all);
    }

    void give(String group, String role) {
        var answer = call("PUT", "/api/v1/group-roles", "{\"group\": \"%s\", \"role\": \"%s\"}".formatted(group, role), "X-API-Key", "test-key");
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    @Override
    public void close() {
        pod.close();
    }
}
