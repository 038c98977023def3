package io.edrs.platform.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a PostgreSQL cluster that a copy needs. */
public record ClusterFiles(Path folder) {

    /** Made anew at every start, or of the running server alone (PostgreSQL 18, "Making a base backup using the low level API"). */
    private static final Set<String> EMPTIED = Set.of("pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots",
            "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> LEFT = Set.of("postmaster.pid", "postmaster.opts", "current_logfiles", "backup_label",
            "backup_label.old", "pg_internal.init");
    private static final String LOG = "pg_wal";
    private static final Path CONTROL = Path.of("global", "pg_control");

    /** Every folder; a server does not start where one is missing, nor where that of a slot is empty. */
    public List<Path> folders() {
        return walk(Files::isDirectory).filter(path -> !path.equals(folder))
                .filter(path -> !EMPTIED.contains(top(path)) || path.getParent().equals(folder)).toList();
    }

    /** Every file but those of the log; the one that says where to begin comes last. */
    public List<Path> withoutLog() {
        return walk(Files::isRegularFile).filter(this::isNeeded).filter(path -> !top(path).equals(LOG))
                .sorted(Comparator.comparing(path -> folder.relativize(path).equals(CONTROL))).toList();
    }

    /** Every file, for a server that is down. */
    public List<Path> all() {
        return walk(Files::isRegularFile).filter(this::isNeeded).toList();
    }

    /** The segments of the log from the first to the last, and the histories of its timelines. */
    List<Path> logs(String first, String last) {
        return walk(Files::isRegularFile).filter(path -> top(path).equals(LOG)).filter(path -> {
            var name = path.getFileName().toString();
            return name.endsWith(".history")
                    || name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
        }).toList();
    }

    private boolean isNeeded(Path path) {
        var name = path.getFileName().toString();
        return !EMPTIED.contains(top(path)) && !LEFT.contains(name) && !name.startsWith("pgsql_tmp");
    }

    private String top(Path path) {
        return folder.relativize(path).getName(0).toString();
    }

    private Stream<Path> walk(Predicate<Path> wanted) {
        return Trees.walk(folder).stream().filter(wanted);
    }
}
