package io.edrs.launcher.backup;

import io.edrs.launcher.stores.move.RowSum;
import io.edrs.platform.adapters.archive.ArchiveHeader;
import io.edrs.platform.adapters.archive.ArchiveWriter;
import io.edrs.platform.store.driver.CopiedStore.Copy;
import io.edrs.platform.store.driver.CopiedStore.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Copies of the databases by URL, all fixed at one moment and then written into the archive one after the other. */
final class DatabaseCopies implements AutoCloseable {

    private final DatabasesByUrl databases;
    private final List<Copy> copies = new ArrayList<>();

    DatabaseCopies(Map<String, String> variables) {
        databases = DatabasesByUrl.named(variables);
        try {
            databases.all().forEach(one -> copies.add(one.copied().copy()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Fixes the moment of all. */
    void fix() {
        copies.forEach(Copy::fix);
    }

    /** What the header says of them. */
    List<ArchiveHeader.Part> parts() {
        return databases.all().stream().map(one -> new ArchiveHeader.Part(DatabaseLoading.PART + String.join(" ", one.variables()), one.place(), 0, 0)).toList();
    }

    List<KeptDatabase> write(ArchiveWriter archive) {
        var kept = new ArrayList<KeptDatabase>();
        for (var i = 0; i < copies.size(); i++) {
            kept.add(write(archive, databases.all().get(i), copies.get(i), "%s/%03d".formatted(KeptDatabase.ROOT, i + 1)));
        }
        return kept;
    }

    private static KeptDatabase write(ArchiveWriter archive, DatabasesByUrl.One database, Copy copy, String folder) {
        var contents = copy.contents();
        var sums = new TreeMap<String, RowSum.Found>();
        for (var table : contents.tables()) {
            sums.put(table.toString(), write(archive, copy, table, folder));
        }
        var kept = new KeptDatabase(folder, database.place(), database.variables(), contents, sums);
        archive.bytes(kept.description(), kept.json());
        return kept;
    }

    private static RowSum.Found write(ArchiveWriter archive, Copy copy, Table table, String folder) {
        try (var segments = new Segments(archive, folder + "/" + table)) {
            var sum = new RowSum(segments);
            copy.write(table, sum);
            return sum.found();
        }
    }

    @Override
    public void close() {
        copies.forEach(Copy::close);
        databases.close();
    }
}
