package io.edrs.gateway.auth;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** API keys, for administrators. */
@Controller("/api/v1/keys")
@ExecuteOn(TaskExecutors.BLOCKING)
class KeyController {

    private static final Set<String> SCOPES = Set.of("ask", "ingest", "admin");

    record NewKey(String name, @Nullable List<String> tenants, @Nullable Set<String> scopes) {}

    /** @param key the key itself, shown this once */
    record CreatedKey(ApiKey about, String key) {}

    record KeyPage(List<ApiKey> keys) {}

    private final KeyStore store;

    KeyController(KeyStore store) {
        this.store = store;
    }

    @Post
    HttpResponse<CreatedKey> create(Caller caller, @Body NewKey wanted) {
        caller.requireOperator();
        var scopes = Objects.requireNonNullElse(wanted.scopes(), Set.of("ask"));
        if (wanted.name() == null || wanted.name().isBlank() || !SCOPES.containsAll(scopes)) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "A key needs a name, and scopes out of %s.".formatted(SCOPES));
        }
        var created = store.create(wanted.name(), Objects.requireNonNullElse(wanted.tenants(), List.of(caller.tenant())), scopes);
        return HttpResponse.created(new CreatedKey(created.key(), created.secret()));
    }

    @Get
    KeyPage list(Caller caller) {
        caller.requireOperator();
        return new KeyPage(store.all());
    }

    @Delete("/{id}")
    HttpResponse<?> revoke(Caller caller, String id) {
        caller.requireOperator();
        if (!store.revoke(id)) {
            throw new EdrsException(KernelError.KEY_UNKNOWN, "There is no key '%s'.".formatted(id));
        }
        return HttpResponse.noContent();
    }
}
