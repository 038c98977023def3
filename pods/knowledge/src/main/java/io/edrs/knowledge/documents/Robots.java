package io.edrs.knowledge.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What sites let programs fetch (RFC 9309): no robots.txt allows all, one out of reach allows nothing. */
@Singleton
final class Robots {

    private static final int MOST_BYTES = 512 << 10;
    private static final int MOST_SITES = 1_000;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int REDIRECTS = 5;

    private final Web web;
    private final WebConfig config;
    private final Cache<URI, BaseRobotRules> rules = Caffeine.newBuilder().maximumSize(MOST_SITES).expireAfterWrite(KEPT).build();

    Robots(Web web, WebConfig config) {
        this.web = web;
        this.config = config;
    }

    /** Throws {@code PAGE_REFUSED} when the site does not want it fetched. */
    void check(PageAddress page) {
        var site = page.robots();
        var known = rules.getIfPresent(site);
        if (known == null) {
            known = fetched(new PageAddress(site));
            rules.put(site, known);
        }
        if (!known.isAllowed(page.uri().toString())) {
            throw PageAddress.refused("%s does not let programs fetch %s.".formatted(site, page.uri()));
        }
    }

    private BaseRobotRules fetched(PageAddress robots) {
        var address = robots;
        for (var hop = 0; hop <= REDIRECTS; hop++) {
            var answer = web.get(address, MOST_BYTES, config.timeout());
            var location = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 == 3 && location.isPresent()) {
                address = address.redirected(location.get());
            } else {
                return parsed(robots, answer.statusCode(), answer.body());
            }
        }
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }

    private static BaseRobotRules parsed(PageAddress robots, int status, byte[] body) {
        if (status / 100 == 5) {
            throw new EdrsException(DocumentError.PAGE_UNREACHABLE, "%s answers HTTP %d; until it can be read nothing is fetched there."
                    .formatted(robots.uri(), status));
        }
        return status / 100 == 2
                ? new SimpleRobotRulesParser().parseContent(robots.uri().toString(), body, "text/plain", List.of(Web.AGENT))
                : new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
}
