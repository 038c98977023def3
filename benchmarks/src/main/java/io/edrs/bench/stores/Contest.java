package io.edrs.bench.stores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adapter and raw driver take turns in blocks, so that what else the machine does meets both; the overhead is the median block's. */
final class Contest {

    private static final int BLOCKS = 20;
    private final Subject subject;
    private final int block;

    /** @param perSecond calls @param p95Micros of one call @param overhead the adapter's time through the raw driver's */
    record Found(double perSecond, double rawPerSecond, double p95Micros, double rawP95Micros, double overhead) {}

    private record Side(List<Long> blocks, List<Long> calls) {

        double perSecond(int each) {
            return each * calls.size() / (blocks.stream().mapToLong(Long::longValue).sum() / 1e9);
        }

        double p95Micros(int each) {
            var sorted = calls.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted[sorted.length * 95 / 100] / 1e3 / each;
        }
    }

    private interface Call {
        void run(int number) throws Exception;
    }

    Contest(Subject subject, int moments) {
        this.subject = subject;
        this.block = Math.max(5, (int) (moments * subject.share()) / BLOCKS);
    }

    Found writes() throws Exception {
        return run(subject.adapter()::write, subject.raw()::write);
    }

    Found reads() throws Exception {
        return run(subject.adapter()::read, subject.raw()::read);
    }

    /** The first blocks warm up and are not counted. */
    private Found run(Call adapter, Call raw) throws Exception {
        for (var warm = 0; warm < BLOCKS / 4; warm++) {
            time(adapter, warm, new Side(new ArrayList<>(), new ArrayList<>()));
            time(raw, warm, new Side(new ArrayList<>(), new ArrayList<>()));
        }
        var ours = new Side(new ArrayList<>(), new ArrayList<>());
        var theirs = new Side(new ArrayList<>(), new ArrayList<>());
        for (var i = 0; i < BLOCKS; i++) {
            time(i % 2 == 0 ? adapter : raw, i, i % 2 == 0 ? ours : theirs);
            time(i % 2 == 0 ? raw : adapter, i, i % 2 == 0 ? theirs : ours);
        }
        var each = subject.each();
        return new Found(ours.perSecond(each), theirs.perSecond(each), ours.p95Micros(each), theirs.p95Micros(each), overhead(ours, theirs));
    }

    private void time(Call call, int blockNumber, Side side) throws Exception {
        var sum = 0L;
        for (var i = 0; i < block; i++) {
            var first = (blockNumber * block + i) * subject.each();
            var before = System.nanoTime();
            for (var number = first; number < first + subject.each(); number++) {
                call.run(number);
            }
            var nanos = System.nanoTime() - before;
            sum += nanos;
            side.calls().add(nanos);
        }
        side.blocks().add(sum);
    }

    private static double overhead(Side ours, Side theirs) {
        var ratios = new double[BLOCKS];
        Arrays.setAll(ratios, i -> (double) ours.blocks().get(i) / theirs.blocks().get(i));
        Arrays.sort(ratios);
        return (ratios[BLOCKS / 2 - 1] + ratios[BLOCKS / 2]) / 2;
    }
}
