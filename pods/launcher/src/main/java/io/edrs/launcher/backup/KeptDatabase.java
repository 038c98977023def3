package io.edrs.launcher.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.launcher.stores.move.RowSum;
import io.edrs.platform.store.driver.CopiedStore;
import io.edrs.platform.store.driver.CopiedStore.Contents;
import io.edrs.platform.store.driver.CopiedStore.Copy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A database by URL inside a backup.
 *
 * @param folder its folder there
 * @param place where it was, without password
 * @param variables that named it
 * @param sums of each table
 */
record KeptDatabase(String folder, String place, List<String> variables, Contents contents, Map<String, RowSum.Found> sums) {

    /** The folder of all of them. */
    static final String ROOT = "databases";
    private static final String DESCRIPTION = "database.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those of an unpacked backup, in order. */
    static List<KeptDatabase> in(Path unpacked) {
        var root = unpacked.resolve(ROOT);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            var kept = new ArrayList<KeptDatabase>();
            for (var folder : folders.sorted().toList()) {
                kept.add(JSON.readValue(folder.resolve(DESCRIPTION).toFile(), KeptDatabase.class));
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root, e);
        }
    }

    long rows() {
        return sums.values().stream().mapToLong(RowSum.Found::rows).sum();
    }

    /** Fills an empty database. */
    void load(Path unpacked, CopiedStore into) {
        into.load(contents, table -> Segments.read(unpacked.resolve(folder).resolve(table.toString())));
    }

    /** What a database has otherwise than this, one line each. */
    List<String> differences(Map<String, RowSum.Found> found) {
        var all = new TreeMap<>(found);
        sums.forEach(all::putIfAbsent);
        return all.keySet().stream().filter(table -> sums.get(table) == null || !sums.get(table).equals(found.get(table)))
                .map(table -> "%s of %s: %s, the backup says %s".formatted(table, place, found.get(table), sums.get(table))).toList();
    }

    String description() {
        return folder + "/" + DESCRIPTION;
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (IOException e) {
            throw new IllegalStateException("A description is always JSON.", e);
        }
    }

    /** The sums of all tables at the copy's moment. */
    static Map<String, RowSum.Found> sums(Copy copy) {
        var sums = new TreeMap<String, RowSum.Found>();
        copy.contents().tables().forEach(table -> {
            var sum = new RowSum();
            copy.write(table, sum);
            sums.put(table.toString(), sum.found());
        });
        return sums;
    }
}
