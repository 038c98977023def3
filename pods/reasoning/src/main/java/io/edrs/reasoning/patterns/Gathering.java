package io.edrs.reasoning.patterns;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/** Writes patterns together: what comes while one batch is written is the next batch. */
@Singleton
final class Gathering {

    private static final int MOST = 200;

    private final PatternRecords records;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    Gathering(PatternRecords records) {
        this.records = records;
    }

    private static final class Waiting {
        final Pattern pattern;
        volatile boolean written;

        Waiting(Pattern pattern) {
            this.pattern = pattern;
        }
    }

    private record Line(ConcurrentLinkedQueue<Waiting> queue, ReentrantLock writing) {}

    /** Returns when it is written; throws what the store throws, and then none of the batch counts as written. */
    void write(String tenant, Pattern pattern) {
        var line = lines.computeIfAbsent(tenant, first -> new Line(new ConcurrentLinkedQueue<>(), new ReentrantLock()));
        var own = new Waiting(pattern);
        line.queue().add(own);
        line.writing().lock();
        try {
            if (!own.written) {
                flush(tenant, line, own);
            }
        } finally {
            line.writing().unlock();
        }
    }

    private void flush(String tenant, Line line, Waiting own) {
        var batch = new ArrayList<Waiting>(List.of(own));
        line.queue().remove(own);
        while (batch.size() < MOST && !line.queue().isEmpty()) {
            batch.add(line.queue().remove());
        }
        try {
            records.save(tenant, batch.stream().map(waiting -> waiting.pattern).toList());
            batch.forEach(waiting -> waiting.written = true);
        } catch (RuntimeException failed) {
            batch.stream().filter(waiting -> waiting != own).forEach(line.queue()::add);
            throw failed;
        }
    }
}
