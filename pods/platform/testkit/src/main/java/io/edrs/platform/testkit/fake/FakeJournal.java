package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.Journal;
import io.edrs.platform.store.JsonObjects;
import io.edrs.platform.store.Moments;
import io.edrs.platform.store.Names;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A journal in memory; entries are stored at its clock's time. */
public final class FakeJournal implements Journal {

    private static final Comparator<Kept> NEWEST_FIRST =
            Comparator.comparing((Kept k) -> k.stored().entry().at()).thenComparing(k -> k.stored().position()).reversed();
    private final Clock clock;
    private final List<Kept> all = new ArrayList<>();
    private long position;

    public FakeJournal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void append(String tenant, String journal, List<Entry> entries) {
        var in = in(tenant, journal);
        for (var entry : entries.stream().map(FakeJournal::checked).toList()) {
            if (all.stream().filter(in).noneMatch(k -> k.stored().entry().id().equals(entry.id()))) {
                all.add(new Kept(tenant, journal, clock.instant(), new Stored(++position, entry)));
            }
        }
    }

    @Override
    public synchronized List<Entry> latest(
            String tenant, String journal, String stream, @Nullable Instant before, int limit) {
        Names.id(stream);
        return all.stream().filter(in(tenant, journal)).filter(k -> k.stored().entry().stream().equals(stream))
                .filter(k -> before == null || k.stored().entry().at().isBefore(before))
                .sorted(NEWEST_FIRST).limit(limit).map(k -> k.stored().entry()).toList();
    }

    @Override
    public synchronized List<Stored> storedSince(
            String tenant, String journal, Instant moment, long afterPosition, int limit) {
        return all.stream().filter(in(tenant, journal)).filter(k -> !k.storedAt().isBefore(moment)).map(Kept::stored)
                .filter(s -> s.position() > afterPosition).limit(limit).toList();
    }

    @Override
    public synchronized int delete(String tenant, String journal, @Nullable String stream) {
        if (stream != null) {
            Names.id(stream);
        }
        return remove(in(tenant, journal).and(k -> stream == null || k.stored().entry().stream().equals(stream)));
    }

    @Override
    public synchronized int remove(String tenant, String journal, String stream, Set<UUID> ids) {
        Names.id(stream);
        return remove(in(tenant, journal).and(k -> k.stored().entry().stream().equals(stream) && ids.contains(k.stored().entry().id())));
    }

    @Override
    public synchronized int expire(Instant now) {
        return remove(k -> k.stored().entry().expiresAt() != null && !k.stored().entry().expiresAt().isAfter(now));
    }

    private int remove(Predicate<Kept> which) {
        var before = all.size();
        all.removeIf(which);
        return before - all.size();
    }

    private static Entry checked(Entry entry) {
        Names.id(entry.stream());
        JsonObjects.parse(entry.json());
        return new Entry(entry.stream(), entry.id(), Moments.kept(entry.at()), entry.json(),
                entry.expiresAt() == null ? null : Moments.kept(entry.expiresAt()));
    }

    private static Predicate<Kept> in(String tenant, String journal) {
        Names.tenant(tenant);
        Names.collection(journal);
        return k -> k.tenant().equals(tenant) && k.journal().equals(journal);
    }

    private record Kept(String tenant, String journal, Instant storedAt, Stored stored) {}
}
