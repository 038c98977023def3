package io.edrs.knowledge.documents;

import io.edrs.platform.store.BlobStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the index on disk holds: the stamp of each document, as of a commit. */
record IndexManifest(Instant committedAt, Map<String, String> stamps) {

    private static final String BLOB = "indexes/passages.manifest";

    static Optional<IndexManifest> read(BlobStore blobs, String tenant) {
        return blobs.find(tenant, BLOB).map(bytes -> parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    void write(BlobStore blobs, String tenant) {
        var lines = new StringBuilder(committedAt.toString()).append('\n');
        stamps.forEach((id, stamp) -> lines.append(id).append(' ').append(stamp).append('\n'));
        blobs.put(tenant, BLOB, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static IndexManifest parse(String text) {
        var lines = text.lines().toList();
        var stamps = new TreeMap<String, String>();
        for (var line : lines.subList(1, lines.size())) {
            var blank = line.indexOf(' ');
            stamps.put(line.substring(0, blank), line.substring(blank + 1));
        }
        return new IndexManifest(Instant.parse(lines.getFirst()), stamps);
    }
}
