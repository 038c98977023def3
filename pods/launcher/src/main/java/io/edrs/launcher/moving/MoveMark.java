package io.edrs.launcher.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the data folder knows of a move whose data is, or may be, no longer where the settings say. */
record MoveMark(String service, String port, String from, String to, String reference, State state) {

    static final String END = "moved";

    /** How far it is. */
    enum State { UNDER_WAY, FINISHED }

    /** One line each. */
    String text() {
        return String.join("\n", service, port, from, to, reference, state.name());
    }

    /** All of a folder, in order. */
    static List<MoveMark> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("." + END)).sorted().map(MoveMark::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static MoveMark read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return new MoveMark(lines.get(0), lines.get(1), lines.get(2), lines.get(3), lines.get(4), State.valueOf(lines.get(5)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
