package io.edrs.platform.servers;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the unpacked Pulsar server: told by {@code edrs.pulsar.home}, beside this module's jar, or in the Maven tree. */
public final class PulsarDistribution {
    /** The system property that names the folder. */
    public static final String PROPERTY = "edrs.pulsar.home";
    private static final String IN_TREE = "pods/platform/adapters/servers/target";
    private static final String UNPACKED = "servers/pulsar";

    private PulsarDistribution() {}

    /** Returns the folder that holds {@code lib} and {@code conf}, or fails saying where it was looked for. */
    public static Path locate() {
        var told = System.getProperty(PROPERTY);
        if (told != null) {
            return home(Path.of(told)).orElseThrow(() -> missing(PROPERTY + "=" + told));
        }
        return Stream.concat(besideThisClass(), inMavenTree())
                .flatMap(folder -> home(folder).stream())
                .findFirst()
                .orElseThrow(() -> missing("the folder of this program"));
    }

    private static Stream<Path> besideThisClass() {
        try {
            var code = Path.of(PulsarDistribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Stream.iterate(code.getParent(), folder -> folder != null, Path::getParent)
                    .limit(2)
                    .map(folder -> folder.resolve(UNPACKED));
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }

    private static Stream<Path> inMavenTree() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(IN_TREE).resolve(UNPACKED));
    }

    private static Optional<Path> home(Path folder) {
        if (isHome(folder)) {
            return Optional.of(folder.toAbsolutePath());
        }
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var children = Files.list(folder)) {
            return children.filter(PulsarDistribution::isHome).max(Path::compareTo).map(Path::toAbsolutePath);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isHome(Path folder) {
        return Files.isDirectory(folder.resolve("lib")) && Files.isRegularFile(folder.resolve("conf/standalone.conf"));
    }

    private static ServerException missing(String where) {
        return new ServerException("server.pulsar_missing", "no Pulsar server found through " + where
                + "; build the project once, or set -D" + PROPERTY + " to an unpacked Pulsar (with lib and conf)");
    }
}
