package io.edrs.platform.servers.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK or JRE 17 in the usual folders. */
final class Java17 {

    private static final Path USER = Path.of(System.getProperty("user.home"));

    private Java17() {}

    static Optional<Path> home() {
        var told = Stream.of("EDRS_TEST_JAVA_17", "JAVA_17_HOME", "JAVA_HOME_17_X64").map(System::getenv)
                .filter(home -> home != null && !home.isBlank()).map(Path::of);
        var folders = Stream.of(Path.of("/usr/lib/jvm"), Path.of("/usr/java"), Path.of("/opt"), USER.resolve(".jdks"),
                USER.resolve(".sdkman/candidates/java"), Path.of("/Library/Java/JavaVirtualMachines"));
        var found = folders.flatMap(Java17::children).flatMap(home -> Stream.of(home, home.resolve("Contents/Home")));
        return Stream.concat(told, found).filter(Java17::is17).findFirst();
    }

    private static Stream<Path> children(Path folder) {
        try (var children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean is17(Path home) {
        try {
            return Files.isExecutable(home.resolve("bin/java"))
                    && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"17");
        } catch (IOException e) {
            return false;
        }
    }
}
