package io.edrs.bench.stores;

import java.util.ArrayList;
import java.util.List;

/** Adapter and raw driver take turns in short blocks, so that what else the machine does meets both. */
final class Contest {

    private static final int BLOCKS = 100;
    private final Subject subject;
    private final int block;

    /** @param perSecond calls @param p95Micros of one call @param overhead the median call through the raw driver's */
    record Found(double perSecond, double rawPerSecond, double p95Micros, double rawP95Micros, double overhead) {}

    /** @param nanos of each measured moment */
    private record Side(List<Long> nanos) {

        double perSecond(int each) {
            return each * nanos.size() / (nanos.stream().mapToLong(Long::longValue).sum() / 1e9);
        }

        double percentile(int percent) {
            return nanos.stream().mapToLong(Long::longValue).sorted().toArray()[nanos.size() * percent / 100];
        }
    }

    private interface Call {
        void run(int number) throws Exception;
    }

    Contest(Subject subject, int moments) {
        this.subject = subject;
        this.block = Math.max(4, moments / BLOCKS);
    }

    Found writes() throws Exception {
        return run(subject.adapter()::write, subject.raw()::write);
    }

    Found reads() throws Exception {
        return run(subject.adapter()::read, subject.raw()::read);
    }

    /** The first blocks warm up and are not counted. */
    private Found run(Call adapter, Call raw) throws Exception {
        var unused = new Side(new ArrayList<>());
        for (var warm = 0; warm < BLOCKS / 4; warm++) {
            time(adapter, warm, unused);
            time(raw, warm, unused);
        }
        var ours = new Side(new ArrayList<>());
        var theirs = new Side(new ArrayList<>());
        for (var i = 0; i < BLOCKS; i++) {
            time(i % 2 == 0 ? adapter : raw, i, i % 2 == 0 ? ours : theirs);
            time(i % 2 == 0 ? raw : adapter, i, i % 2 == 0 ? theirs : ours);
        }
        var each = subject.each();
        return new Found(ours.perSecond(each), theirs.perSecond(each), ours.percentile(95) / 1e3 / each, theirs.percentile(95) / 1e3 / each,
                ours.percentile(50) / theirs.percentile(50));
    }

    private void time(Call call, int blockNumber, Side side) throws Exception {
        for (var i = 0; i < block; i++) {
            var first = (blockNumber * block + i) * subject.each();
            var before = System.nanoTime();
            for (var number = first; number < first + subject.each(); number++) {
                call.run(number);
            }
            side.nanos().add(System.nanoTime() - before);
        }
    }
}
