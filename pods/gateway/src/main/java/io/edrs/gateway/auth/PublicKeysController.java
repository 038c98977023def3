package io.edrs.gateway.auth;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** The public keys of access tokens (JWKS, RFC 7517), for whoever wants to check one. */
@Controller("/.well-known/jwks.json")
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicKeysController {

    private final Signer signer;

    PublicKeysController(Signer signer) {
        this.signer = signer;
    }

    @Get
    HttpResponse<Map<String, Object>> keys() {
        return HttpResponse.ok(signer.published()).header("Cache-Control", "max-age=300");
    }
}
