package io.edrs.gateway.console;

import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the build put together of the console, read once; no other file of the class path can be asked for. */
@Singleton
final class WebFiles {

    private static final String FOLDER = "/io/edrs/gateway/console/web/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9]+){1,3}");

    private final Map<String, WebFile> read = new ConcurrentHashMap<>();

    WebFile page() {
        if (WebFiles.class.getResource(FOLDER + "console.html") == null) {
            throw new EdrsException(ConsoleError.CONSOLE_NOT_BUILT,
                    "This build has no console: the Java registry holds no bundler for the machine it was built on. /api/docs shows the interface.");
        }
        return find("console.html");
    }

    WebFile find(String name) {
        var known = read.get(name);
        return known != null ? known : read.computeIfAbsent(name, WebFiles::load);
    }

    private static WebFile load(String name) {
        try (var in = NAME.matcher(name).matches() ? WebFiles.class.getResourceAsStream(FOLDER + name) : null) {
            if (in == null) {
                throw new EdrsException(ConsoleError.FILE_NOT_FOUND, "There is no file '%s' here.".formatted(name));
            }
            var content = in.readAllBytes();
            return new WebFile(name, content, "\"%s\"".formatted(HexFormat.of().formatHex(digest().digest(content), 0, 12)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
