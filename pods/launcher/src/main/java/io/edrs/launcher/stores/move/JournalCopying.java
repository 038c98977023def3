package io.edrs.launcher.stores.move;

import io.edrs.platform.store.Journal;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.Journal.Stored;
import io.edrs.platform.store.Moments;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Entries, page by page in the order they were stored; compared by stream. */
final class JournalCopying implements Copying {

    private static final int PAGE = 500;
    /** What is about to expire may be gone on one side and not yet on the other. */
    private static final Duration EXPIRING = Duration.ofSeconds(5);
    private final JournalMirror mirror;
    private final Clock clock;

    JournalCopying(Journal from, Journal to, Clock clock) {
        this.mirror = new JournalMirror(from, to);
        this.clock = clock;
    }

    @Override
    public Optional<Page> copy(String tenant, String name, String after) {
        var position = after.isEmpty() ? 0 : Long.parseLong(after);
        var page = page(mirror.from(), tenant, name, position);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        mirror.to().append(tenant, name, page.stream().map(Stored::entry).toList());
        // Nothing appears behind a position, so what is missing now was deleted while it was on its way.
        var now = new HashSet<>(page(mirror.from(), tenant, name, position));
        mirror.renew(tenant, name, page.stream().filter(stored -> !now.contains(stored)).map(stored -> stored.entry().stream()).collect(Collectors.toSet()));
        return Optional.of(new Page(page.size(), Long.toString(page.getLast().position())));
    }

    @Override
    public long count(String tenant, String name) {
        var count = new long[1];
        each(mirror.from(), tenant, name, entry -> count[0]++);
        return count[0];
    }

    @Override
    public Comparison compare(String tenant, String name) {
        var from = streams(mirror.from(), tenant, name);
        var to = streams(mirror.to(), tenant, name);
        var all = new HashSet<>(from.keySet());
        all.addAll(to.keySet());
        var differing = all.stream().filter(stream -> !from.getOrDefault(stream, Sum.NONE).equals(to.getOrDefault(stream, Sum.NONE))).toList();
        var open = Settling.settled(differing, streams -> streams.stream().filter(stream -> differs(tenant, name, stream)).toList());
        mirror.renew(tenant, name, Set.copyOf(open));
        return new Comparison(total(from), total(to), open.size());
    }

    private boolean differs(String tenant, String name, String stream) {
        return !sum(JournalMirror.whole(mirror.from(), tenant, name, stream)).equals(sum(JournalMirror.whole(mirror.to(), tenant, name, stream)));
    }

    private Map<String, Sum> streams(Journal journal, String tenant, String name) {
        var sums = new HashMap<String, Sum>();
        each(journal, tenant, name, entry -> sums.merge(entry.stream(), sum(entry), Sum::plus));
        return sums;
    }

    private static void each(Journal journal, String tenant, String name, Consumer<Entry> visitor) {
        for (var page = page(journal, tenant, name, 0); !page.isEmpty(); page = page(journal, tenant, name, page.getLast().position())) {
            page.forEach(stored -> visitor.accept(stored.entry()));
        }
    }

    private Sum sum(List<Entry> entries) {
        return entries.stream().map(this::sum).reduce(Sum.NONE, Sum::plus);
    }

    private Sum sum(Entry entry) {
        var expiry = entry.expiresAt();
        return expiry != null && expiry.isBefore(clock.instant().plus(EXPIRING)) ? Sum.NONE : Sum.of(entry);
    }

    private static Sum total(Map<String, Sum> sums) {
        return sums.values().stream().reduce(Sum.NONE, Sum::plus);
    }

    private static List<Stored> page(Journal journal, String tenant, String name, long after) {
        return journal.storedSince(tenant, name, Moments.FIRST, after, PAGE);
    }
}
