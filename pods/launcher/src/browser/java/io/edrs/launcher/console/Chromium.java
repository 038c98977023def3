package io.edrs.launcher.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of the machine, without a window. */
final class Chromium implements AutoCloseable {

    private static final String TOLD = "EDRS_TEST_CHROMIUM";

    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        // What is waited for is a state, not a speed: a busy machine may take its time.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(program).setHeadless(true)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    /** Skips the test, saying why, where there is none. */
    static Chromium open() {
        var program = find();
        Assumptions.assumeTrue(program.isPresent(), "No Chromium: set %s, or have chromium or google-chrome in PATH (.ci/browser fetches it).".formatted(TOLD));
        return new Chromium(program.get());
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> find() {
        var told = Optional.ofNullable(System.getenv(TOLD)).map(Path::of);
        return told.isPresent() ? told : Pattern.compile(Pattern.quote(java.io.File.pathSeparator)).splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
