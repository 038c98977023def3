package io.edrs.knowledge.update;

import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a wish into a source, or says what is wrong with it. */
@Singleton
final class Watching {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_ADDRESS = 512;

    private final Folders folders;
    private final UpdateConfig config;
    private final Clock clock;

    Watching(Folders folders, UpdateConfig config, Clock clock) {
        this.folders = folders;
        this.config = config;
        this.clock = clock;
    }

    Source of(@Nullable String kind, @Nullable String address, @Nullable String every, @Nullable String expiresAt) {
        if (address == null || address.isBlank() || address.length() > LONGEST_ADDRESS || address.chars().anyMatch(Character::isISOControl)) {
            throw refused("An address has 1 to %d characters, none of them a control character.".formatted(LONGEST_ADDRESS));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var pause = every(every);
        var expiry = expiry(expiresAt, now);
        if (pause.isZero() && expiry == null) {
            throw refused("Say every (as PT1H) when it is looked at, or expiresAt when it goes.");
        }
        var plain = address(kind, address.strip());
        return new Source("source-" + UUID.nameUUIDFromBytes((kind + " " + plain).getBytes(StandardCharsets.UTF_8)), kind, plain, pause.toSeconds(), expiry,
                pause.isZero() ? expiry : now, null, 0, "");
    }

    private String address(@Nullable String kind, String address) {
        return switch (String.valueOf(kind)) {
            case Source.FOLDER -> folders.checked(address).toString();
            case Source.PAGE -> {
                if (!address.startsWith("https://") && !address.startsWith("http://")) {
                    throw refused("'%s' is refused; a page's URL is like https://example.org/page.".formatted(address));
                }
                yield address;
            }
            case Source.DOCUMENT -> address;
            default -> throw refused("The kind '%s' is refused; use page, folder or document.".formatted(kind));
        };
    }

    private Duration every(@Nullable String text) {
        try {
            var every = text == null || text.isBlank() ? Duration.ZERO : Duration.parse(text);
            if (!every.isZero() && (every.compareTo(config.least()) < 0 || every.compareTo(LONGEST) > 0)) {
                throw refused("Looking every %s is refused; use %s to %s.".formatted(every, config.least(), LONGEST));
            }
            return every;
        } catch (DateTimeException e) {
            throw refused("every=%s is no duration; write it like PT1H or P1D.".formatted(text.length() > 40 ? text.substring(0, 40) + "…" : text));
        }
    }

    private static @Nullable Instant expiry(@Nullable String text, Instant now) {
        try {
            var expiry = text == null || text.isBlank() ? null : Instant.parse(text.strip());
            if (expiry != null && expiry.isBefore(now)) {
                throw refused("expiresAt=%s is in the past.".formatted(text));
            }
            return expiry;
        } catch (DateTimeException e) {
            throw refused("expiresAt=%s is no moment there is; write it like 2026-03-31T12:00:00Z.".formatted(text.length() > 40 ? text.substring(0, 40) + "…" : text));
        }
    }

    private static EdrsException refused(String message) {
        return new EdrsException(UpdateError.SOURCE_INVALID, message);
    }
}
