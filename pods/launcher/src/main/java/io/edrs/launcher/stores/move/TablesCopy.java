package io.edrs.launcher.stores.move;

import io.edrs.platform.store.driver.CopiedStore;
import io.edrs.platform.store.driver.CopiedStore.Contents;
import io.edrs.platform.store.driver.CopiedStore.Copy;
import io.edrs.platform.store.driver.CopiedStore.Portion;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Rows of one service from one database to another: read in one transaction, written in one, then read again there.
 *
 * @param from opens the old store, {@code to} the new one; each is opened when it is needed
 */
public record TablesCopy(Portion portion, Supplier<? extends TablesCopy.Opened> from, Supplier<? extends TablesCopy.Opened> to) implements WholeCopy {

    /** A store whose rows can be copied, while it is needed. */
    public interface Opened extends AutoCloseable {

        /** The store. */
        CopiedStore copied();

        @Override
        void close();
    }

    @Override
    public Comparison copy() {
        return copied(from, to);
    }

    @Override
    public Comparison copyBack() {
        return copied(to, from);
    }

    @Override
    public void clear() {
        try (var target = to.get()) {
            // The copy's locks would be in the way.
            target.copied().replace(portion, contents(target.copied()), (table, out) -> { });
        }
    }

    private Contents contents(CopiedStore store) {
        try (var copy = store.copy(portion)) {
            copy.fix();
            return copy.contents();
        }
    }

    private Comparison copied(Supplier<? extends Opened> source, Supplier<? extends Opened> target) {
        try (var here = source.get(); var there = target.get()) {
            var written = new TreeMap<String, RowSum.Found>();
            try (var copy = here.copied().copy(portion)) {
                copy.fix();
                there.copied().replace(portion, copy.contents(), (table, out) -> {
                    var sum = new RowSum(out);
                    copy.write(table, sum);
                    written.put(table.toString(), sum.found());
                });
            }
            return compared(written, read(there.copied()));
        }
    }

    private Map<String, RowSum.Found> read(CopiedStore store) {
        try (var copy = store.copy(portion)) {
            copy.fix();
            return sums(copy);
        }
    }

    private static Map<String, RowSum.Found> sums(Copy copy) {
        var sums = new TreeMap<String, RowSum.Found>();
        copy.contents().tables().forEach(table -> {
            var sum = new RowSum();
            copy.write(table, sum);
            sums.put(table.toString(), sum.found());
        });
        return sums;
    }

    /** Of each table on its own; the sum of all is for people. */
    private static Comparison compared(Map<String, RowSum.Found> here, Map<String, RowSum.Found> there) {
        var differing = here.entrySet().stream().filter(table -> !table.getValue().equals(there.get(table.getKey()))).count();
        return new Comparison(sum(here), sum(there), Math.toIntExact(differing));
    }

    private static Sum sum(Map<String, RowSum.Found> tables) {
        return tables.values().stream().map(found -> new Sum(found.rows(), new BigInteger(found.sum(), 16))).reduce(Sum.NONE, Sum::plus);
    }
}
