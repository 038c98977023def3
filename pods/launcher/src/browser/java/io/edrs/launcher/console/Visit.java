package io.edrs.launcher.console;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;

/** Somebody at the console; what the browser complains of and where else it turns to is kept. */
final class Visit implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "console-screenshots");

    private final ConsoleSystem system;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> elsewhere = new CopyOnWriteArrayList<>();

    /** @param judged whether scripts may be put into the page, as the judge of accessibility does */
    Visit(Chromium chromium, ConsoleSystem system, int width, int height, ColorScheme colours, boolean judged) {
        this.system = system;
        context = chromium.browser().newContext(new NewContextOptions().setViewportSize(width, height).setColorScheme(colours).setBypassCSP(judged)
                .setLocale("en-GB"));
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(system.address()) && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** What went wrong in the browser. */
    List<String> complaints() {
        return complaints;
    }

    /** Requests to anywhere but the system. */
    List<String> elsewhere() {
        return elsewhere;
    }

    Visit logIn() {
        return logIn(system.key());
    }

    Visit logIn(String key) {
        page.navigate(system.address() + "/");
        page.getByLabel("API key").fill(key);
        button("Log in").click();
        page.getByLabel("Your question").waitFor();
        return this;
    }

    /** Skips the test where the system has no such operation. */
    void assumeOffered(String path) {
        Assumptions.assumeTrue(page.request().get(system.address() + "/api/openapi.json").text().contains(path), "This system does not offer " + path);
    }

    void go(String section) {
        page.evaluate("to => { location.hash = '#/' + to }", section);
        page.locator("main h1").first().waitFor();
        page.waitForFunction("() => !document.querySelector('main [aria-busy=true]')");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** The card with that text in it. */
    Locator card(String text) {
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(text));
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
