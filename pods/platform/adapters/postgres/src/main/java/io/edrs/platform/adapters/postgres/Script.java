package io.edrs.platform.adapters.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A migration on the class path.
 *
 * @param checksum as the record of migrations keeps it: CRC-32 over the lines without their ends
 */
record Script(int version, String description, int checksum) {

    private static final Pattern NAME = Pattern.compile("V(\\d+)__(\\w+)\\.sql");

    /** The scripts of a folder by version; none when there is no such folder. */
    static List<Script> in(String folder) {
        var loader = Script.class.getClassLoader();
        var place = loader.getResource(folder);
        return place == null ? List.of() : names(place, folder).map(NAME::matcher).filter(name -> name.matches())
                .map(name -> new Script(Integer.parseInt(name.group(1)), name.group(2).replace('_', ' '),
                        checksum(loader.getResource(folder + "/" + name.group()))))
                .sorted(Comparator.comparingInt(Script::version)).toList();
    }

    private static Stream<String> names(URL place, String folder) {
        try {
            if (place.openConnection() instanceof JarURLConnection jar) {
                return jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.startsWith(folder + "/"))
                        .map(name -> name.substring(folder.length() + 1)).toList().stream();
            }
            try (var files = Files.list(Path.of(new URI(place.toString())))) {
                return files.map(file -> file.getFileName().toString()).toList().stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + place, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot list " + place, e);
        }
    }

    private static int checksum(URL script) {
        var sum = new CRC32();
        try (var reader = new BufferedReader(new InputStreamReader(script.openStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + script, e);
        }
        return (int) sum.getValue();
    }
}
