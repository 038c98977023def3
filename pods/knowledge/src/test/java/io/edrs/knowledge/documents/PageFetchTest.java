package io.edrs.knowledge.documents;

import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.knowledge.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetchTest {

    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = new Site();
        site.page("/page", "<html><body><p>The lamp is on.</p></body></html>");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void fetchesAndFollowsRedirects() {
        site.redirect("/old", "/older");
        site.redirect("/older", site.url("/page"));
        assertThat(fetched("/page")).contains("lamp");
        assertThat(fetched("/old")).contains("lamp");
    }

    @Test
    void honoursRobots() {
        site.page("/robots.txt", "User-agent: *\nDisallow: /private\n\nUser-agent: edrs-ingest\nDisallow: /not-for-edrs\nDisallow: /page2");
        site.redirect("/way", "/not-for-edrs/x");
        assertThat(fetched("/page")).contains("lamp");
        refused(DocumentError.PAGE_REFUSED, () -> fetch(config(true), "/not-for-edrs/x"));
        refused(DocumentError.PAGE_REFUSED, () -> fetch(config(true), "/way"));
        assertThatThrownBy(() -> fetch(config(true), "/page2")).hasMessageContaining("robots.txt");
    }

    @Test
    void aSiteWhoseRobotsFailIsLeftAlone() {
        site.status("/robots.txt", 503);
        refused(DocumentError.PAGE_UNREACHABLE, () -> fetch(config(true), "/page"));
    }

    @Test
    void refusesPrivateAddressesAlsoBehindARedirect() {
        assertThatThrownBy(() -> fetch(config(false), "/page")).hasMessageContaining("not a public one");
        site.redirect("/inside", "http://169.254.169.254/latest");
        site.redirect("/file", "file:///etc/passwd");
        assertThatThrownBy(() -> fetch(config(true), "/file")).hasMessageContaining("refused");
        assertThatThrownBy(() -> new PageAddress(java.net.URI.create("http://169.254.169.254/")).checked(false)).hasMessageContaining("169.254.169.254");
    }

    @Test
    void endsRoundsTripsOverLimitsAndErrors() {
        site.redirect("/round", "/round");
        site.page("/long", "x".repeat(2_000_000));
        site.status("/gone", 410);
        site.status("/down", 500);
        assertThatThrownBy(() -> fetch(config(true), "/round")).hasMessageContaining("more than 5 times");
        assertThatThrownBy(() -> fetch(config(true), "/long")).hasMessageContaining("1000000 bytes");
        assertThatThrownBy(() -> fetch(config(true), "/gone")).hasMessageContaining("HTTP 410");
        refused(DocumentError.PAGE_UNREACHABLE, () -> fetch(config(true), "/down"));
        site.close();
        refused(DocumentError.PAGE_UNREACHABLE, () -> fetch(config(true), "/page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "page", "ftp://x/y", "file:///etc/passwd", "http://", "http:///x", "https://user:word@example.org/", "http://a b/",
        "javascript:alert(1)", "http://[::1", "http://example.org\\@127.0.0.1/"})
    void refusesWhatIsNoPage(String url) {
        refused(DocumentError.PAGE_REFUSED, () -> PageAddress.of(url));
    }

    private String fetched(String path) {
        return new String(fetch(config(true), path), StandardCharsets.UTF_8);
    }

    private byte[] fetch(WebConfig config, String path) {
        var web = new Web(config);
        try {
            return new PageFetch(web, new Robots(web, config), config, Clock.systemUTC()).fetch(PageAddress.of(site.url(path)));
        } finally {
            web.close();
        }
    }

    private static WebConfig config(boolean allowPrivate) {
        return new WebConfig(allowPrivate, Duration.ofSeconds(20), 1_000_000, 5);
    }
}
