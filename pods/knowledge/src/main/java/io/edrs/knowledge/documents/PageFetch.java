package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Fetches the page of a URL, each redirect checked as the URL itself was. */
@Singleton
final class PageFetch {

    private final Web web;
    private final Robots robots;
    private final WebConfig config;
    private final Clock clock;

    PageFetch(Web web, Robots robots, WebConfig config, Clock clock) {
        this.web = web;
        this.robots = robots;
        this.config = config;
        this.clock = clock;
    }

    byte[] fetch(PageAddress page) {
        var end = clock.instant().plus(config.timeout());
        var address = page;
        for (var hop = 0; hop <= config.redirects(); hop++) {
            robots.check(address);
            var answer = web.get(address, config.bytes(), left(page, end));
            var location = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
                return body(address, answer.statusCode(), answer.body());
            }
            address = address.redirected(location.get());
        }
        throw PageAddress.refused("%s redirects more than %d times.".formatted(page.uri(), config.redirects()));
    }

    private Duration left(PageAddress page, Instant end) {
        var left = Duration.between(clock.instant(), end);
        if (left.isNegative()) {
            throw new EdrsException(DocumentError.PAGE_UNREACHABLE, "%s had not answered after %d s."
                    .formatted(page.uri(), config.timeout().toSeconds()));
        }
        return left;
    }

    private static byte[] body(PageAddress address, int status, byte[] body) {
        if (status == 200) {
            return body;
        }
        var message = "%s answers HTTP %d.".formatted(address.uri(), status);
        if (status / 100 == 5 || status == 429) {
            throw new EdrsException(DocumentError.PAGE_UNREACHABLE, message);
        }
        throw PageAddress.refused(message);
    }
}
