package io.edrs.gateway.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.store.TenantCipher;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Begins logins, and knows again those that began here less than ten minutes ago. */
@Singleton
final class Attempts {

    static final Duration LIFE = Duration.ofMinutes(10);
    private static final String CONTEXT = "gateway.identity/attempt";

    private final TenantCipher cipher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ObjectMapper json = EventJson.mapper();

    Attempts(TenantCipher cipher, Clock clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    Attempt begin(@Nullable String tenant, @Nullable String returnTo) {
        if (returnTo != null && !returnTo.matches("/(?![/\\\\])[A-Za-z0-9._~/-]{0,500}")) {
            throw new EdrsException(IdentityError.LOGIN_INVALID, "returnTo is '%s'; it must be a path of this gateway, like /console.".formatted(returnTo));
        }
        return new Attempt(secret(), secret(), secret(), tenant, returnTo, clock.instant().plus(LIFE));
    }

    String sealed(Attempt attempt) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.seal(ApiKey.DEFAULT_TENANT, CONTEXT, json.writeValueAsBytes(attempt)));
        } catch (IOException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A login could not be written: " + e.getMessage(), e);
        }
    }

    /** Throws {@code LOGIN_REFUSED} unless the browser that comes back is the one that began. */
    Attempt again(@Nullable String sealed, @Nullable String state) {
        var attempt = sealed == null || state == null ? null : opened(sealed);
        if (attempt == null || !MessageDigest.isEqual(bytes(attempt.state()), bytes(state)) || !clock.instant().isBefore(attempt.until())) {
            throw new EdrsException(IdentityError.LOGIN_REFUSED, "This login did not begin in this browser within the last ten minutes; begin again at /api/v1/auth/login.");
        }
        return attempt;
    }

    private @Nullable Attempt opened(String sealed) {
        try {
            return json.readValue(cipher.open(ApiKey.DEFAULT_TENANT, CONTEXT, Base64.getUrlDecoder().decode(sealed)), Attempt.class);
        } catch (IOException | IllegalArgumentException e) {
            return null;
        } catch (EdrsException e) {
            if (e.code() == KernelError.SEAL_BROKEN) {
                return null;
            }
            throw e;
        }
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
