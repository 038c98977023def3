package io.edrs.gateway.openai;

import io.edrs.gateway.Redaction;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.KeyHash;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The people a key speaks for: callers of their own, below the key. */
@Singleton
final class People {

    private static final int LONGEST = 128;

    private final Redaction redaction;

    People(Redaction redaction) {
        this.redaction = redaction;
    }

    /** The person the client names, or the key's holder. A name that is personal data is known by its hash. */
    Caller of(Caller key, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return key;
        }
        if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw OpenAiError.INVALID_VALUE.of("'user' must have at most %d characters, none of them a control character.", LONGEST);
        }
        var known = redaction.mask(name).equals(name) ? name.strip() : "person-" + KeyHash.of(name).substring(0, 32);
        return key.speakingFor(known);
    }
}
