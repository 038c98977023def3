package io.edrs.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much a first visit loads and how soon something is painted; written beside the pictures. */
@Tag("browser")
class ConsoleFiguresTest {

    private static final int VISITS = 7;
    private static final double MOST_KIB = 110;
    private static final String PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1";
    private static final String LOADED = "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
            + ".reduce((all, one) => all + one.encodedBodySize, 0)";

    @Test
    void aFirstVisitIsSmall() throws IOException {
        var paints = new ArrayList<Double>();
        var loaded = 0.0;
        try (var chromium = Chromium.open()) {
            for (var i = 0; i < VISITS; i++) {
                try (var visit = new Visit(chromium, ConsoleSystem.shared(), 1440, 900, ColorScheme.LIGHT, false)) {
                    visit.page().navigate(ConsoleSystem.shared().address() + "/console");
                    visit.page().getByLabel("API key").waitFor();
                    visit.page().waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length");
                    paints.add(((Number) visit.page().evaluate(PAINT)).doubleValue());
                    loaded = ((Number) visit.page().evaluate(LOADED)).doubleValue() / 1024;
                }
            }
        }
        var said = "first contentful paint of %d cold visits: median %.0f ms, fastest %.0f, slowest %.0f%nloaded until then, compressed: %.1f KiB%n"
                .formatted(VISITS, median(paints), paints.stream().mapToDouble(one -> one).min().orElse(0), paints.stream().mapToDouble(one -> one).max().orElse(0), loaded);
        Files.writeString(Files.createDirectories(Path.of("target/console-screenshots")).resolve("figures.txt"), said);
        assertThat(loaded).as(said).isLessThan(MOST_KIB);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
