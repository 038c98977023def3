package io.edrs.platform.adapters.archive;

import java.util.List;
import java.util.Map;

/**
 * What an archive holds, written as its last entry.
 *
 * @param files in order, each with its SHA-256
 * @param rows of each table
 * @param messages of each topic, between two figures: it was counted before and after the moment of the backup
 * @param notes what people should know, for example what was left out
 */
public record Manifest(ArchiveHeader header, List<Kept> files, Map<String, Long> rows, Map<String, Range> messages, List<String> notes) {

    /** The manifest's own name. */
    public static final String NAME = "manifest.json";

    /** A file as it was read. */
    public record Kept(String name, long size, String sha256) {}

    /** From and to, both included. */
    public record Range(long from, long to) {

        /** Whether the figure lies inside. */
        public boolean holds(long figure) {
            return figure >= from && figure <= to;
        }
    }

    /** The bytes of all files. */
    public long bytes() {
        return files.stream().mapToLong(Kept::size).sum();
    }
}
