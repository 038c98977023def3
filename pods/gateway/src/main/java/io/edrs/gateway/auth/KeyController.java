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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** API keys, for administrators. */
@Controller("/api/v1/keys")
@ExecuteOn(TaskExecutors.BLOCKING)
class KeyController {

    private static final Set<String> SCOPES = Set.of("ask", "ingest", "assist", "admin");

    private static final Set<Byte> CONTROLS = Set.of(Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE);

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    /** @param expiresAt when it ends, null for never @param tier standard, professional, enterprise or unlimited */
    record NewKey(String name, @Nullable List<String> tenants, @Nullable Set<String> scopes, @Nullable Instant expiresAt, @Nullable String tier) {}

    /** @param overlapSeconds how long the old key still works, one hour unless said */
    record Rotation(@Nullable Long overlapSeconds) {}

    /** @param key the key itself, shown this once */
    record CreatedKey(ApiKey about, String key) {}

    record KeyPage(List<ApiKey> keys) {}

    private final KeyStore store;

    private final Clock clock;

    KeyController(KeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Post
    HttpResponse<CreatedKey> create(Caller caller, @Body NewKey wanted) {
        caller.requireOperator();
        var scopes = Objects.requireNonNullElse(wanted.scopes(), Set.of("ask"));
        if (wanted.name() == null || wanted.name().isBlank() || !SCOPES.containsAll(scopes)) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "A key needs a name, and scopes out of %s.".formatted(SCOPES));
        }
        refuseControls(wanted.name());
        if (wanted.tier() != null && !ApiKey.TIERS.contains(wanted.tier())) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The tier '%s' is refused; use one of %s.".formatted(wanted.tier(), ApiKey.TIERS));
        }
        if (wanted.expiresAt() != null && !clock.instant().isBefore(wanted.expiresAt())) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The key would expire at %s, which is past.".formatted(wanted.expiresAt()));
        }
        var created = store.create(new KeyStore.Wanted(wanted.name(), Objects.requireNonNullElse(wanted.tenants(), List.of(caller.tenant())),
                scopes, wanted.expiresAt(), wanted.tier()));
        return HttpResponse.created(new CreatedKey(created.key(), created.secret()));
    }

    @Get
    KeyPage list(Caller caller) {
        caller.requireOperator();
        return new KeyPage(store.all());
    }

    /** A new key in the place of this one, which works on for the overlap. */
    @Post("/{id}/rotations")
    HttpResponse<CreatedKey> rotate(Caller caller, String id, @Nullable @Body Rotation rotation) {
        caller.requireOperator();
        var overlap = Duration.ofSeconds(rotation == null ? 3600 : Objects.requireNonNullElse(rotation.overlapSeconds(), 3600L));
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "overlapSeconds is %d; it must be 0 to %d.".formatted(overlap.toSeconds(), LONGEST_OVERLAP.toSeconds()));
        }
        var created = store.rotate(id, overlap).orElseThrow(() -> unknown(id));
        return HttpResponse.created(new CreatedKey(created.key(), created.secret()));
    }

    @Delete("/{id}")
    HttpResponse<?> revoke(Caller caller, String id) {
        caller.requireOperator();
        if (!store.revoke(id)) {
            throw unknown(id);
        }
        return HttpResponse.noContent();
    }

    /** A name is shown in lists and logs, where these would break lines or hide what follows. */
    private static void refuseControls(String name) {
        name.codePoints().filter(point -> CONTROLS.contains((byte) Character.getType(point))).findFirst().ifPresent(point -> {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The name has the control character U+%04X at place %d; use letters, digits, signs and spaces."
                    .formatted(point, name.codePointCount(0, name.indexOf(point)) + 1));
        });
    }

    private static EdrsException unknown(String id) {
        return new EdrsException(KernelError.KEY_UNKNOWN, "There is no key '%s', or it has expired.".formatted(id));
    }
}
