package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.Moments;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes streams of one journal stand in another as they stand in the first. An entry never changes, so it is appended and
 * then looked for in the first journal; where it is gone or another of its id stands, its stream is written anew. As with
 * documents, whoever wrote the other journal last has afterwards seen that it was right.
 */
record JournalMirror(Journal from, Journal to) {

    private static final int MOST_ROUNDS = 1_000;
    private static final int FEW = 16;
    private static final int GROWTH = 8;

    /** Entries that the first journal has just been given. */
    void appended(String tenant, String journal, List<Entry> entries) {
        to.append(tenant, journal, entries);
        renew(tenant, journal, entries.stream().filter(entry -> !stands(tenant, journal, entry)).map(Entry::stream).collect(Collectors.toSet()));
    }

    /** A stream that was deleted from the first journal. */
    void deleted(String tenant, String journal, String stream) {
        to.delete(tenant, journal, stream);
        if (!from.latest(tenant, journal, stream, null, 1).isEmpty()) {
            renew(tenant, journal, List.of(stream));
        }
    }

    /** Writes streams anew. */
    void renew(String tenant, String journal, Collection<String> streams) {
        streams.forEach(stream -> renew(tenant, journal, stream));
    }

    private void renew(String tenant, String journal, String stream) {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            to.delete(tenant, journal, stream);
            var before = whole(from, tenant, journal, stream);
            to.append(tenant, journal, before);
            if (whole(from, tenant, journal, stream).equals(before)) {
                return;
            }
        }
        throw new EdrsException(KernelError.STORE_UNAVAILABLE, "A stream of %s changes faster than it can be mirrored.".formatted(journal));
    }

    /** Every entry of a stream, oldest first. */
    static List<Entry> whole(Journal journal, String tenant, String name, String stream) {
        return new ArrayList<>(journal.latest(tenant, name, stream, null, Integer.MAX_VALUE)).reversed();
    }

    private boolean stands(String tenant, String journal, Entry entry) {
        var at = Moments.kept(entry.at());
        var wanted = Sum.of(entry);
        for (var limit = FEW; ; limit *= GROWTH) {
            var page = from.latest(tenant, journal, entry.stream(), at.plus(1, ChronoUnit.MICROS), limit);
            if (page.stream().filter(found -> found.id().equals(entry.id())).anyMatch(found -> Sum.of(found).equals(wanted))) {
                return true;
            }
            if (page.size() < limit || page.getLast().at().isBefore(at) || limit > Integer.MAX_VALUE / GROWTH) {
                return false;
            }
        }
    }
}
