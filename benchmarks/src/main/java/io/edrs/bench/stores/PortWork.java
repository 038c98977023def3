package io.edrs.bench.stores;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.Cache;
import io.edrs.platform.store.Counters;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.Journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The work through each port: 300 bytes for one of many keys. */
final class PortWork {

    static final String TENANT = "bench";
    static final String NAME = "things";
    static final int KEYS = 500;
    static final Duration DAY = Duration.ofDays(1);
    static final String JSON = "{\"of\":\"x\",\"text\":\"" + "x".repeat(280) + "\"}";
    static final byte[] BYTES = new byte[16 * 1024];
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long RUN = System.nanoTime();

    private PortWork() {}

    static String key(int number) {
        return "key-" + number % KEYS;
    }

    /** An entry nobody has appended, on one of a few streams. */
    static Entry entry(String writer, int number) {
        return new Entry("s" + number % 50, UUID.nameUUIDFromBytes((writer + RUN + "-" + System.nanoTime() + number).getBytes()), START.plusSeconds(number), JSON, null);
    }

    static Work of(DocumentStore documents) {
        return work(number -> documents.put(TENANT, NAME, key(number), JSON),
                number -> Work.found(documents.find(TENANT, NAME, key(number)).isPresent()));
    }

    static Work of(Journal journal) {
        return work(number -> journal.append(TENANT, NAME, List.of(entry("a", number))),
                number -> Work.found(!journal.latest(TENANT, NAME, "s" + number % 50, null, 20).isEmpty()));
    }

    static Work of(Counters counters) {
        return work(number -> counters.add(TENANT, NAME, key(number), 1, DAY), number -> Work.found(counters.read(TENANT, NAME, key(number)) > 0));
    }

    static Work of(Cache cache) {
        return work(number -> cache.put(TENANT, NAME, key(number), JSON, DAY), number -> Work.found(cache.find(TENANT, NAME, key(number)).isPresent()));
    }

    static Work of(BlobStore blobs) {
        return work(number -> blobs.put(TENANT, NAME + "/" + key(number), BYTES),
                number -> Work.found(blobs.find(TENANT, NAME + "/" + key(number)).orElseThrow().length == BYTES.length));
    }

    interface Call {
        void run(int number) throws Exception;
    }

    static Work work(Call write, Call read) {
        return new Work() {
            @Override
            public void write(int number) throws Exception {
                write.run(number);
            }

            @Override
            public void read(int number) throws Exception {
                read.run(number);
            }
        };
    }
}
