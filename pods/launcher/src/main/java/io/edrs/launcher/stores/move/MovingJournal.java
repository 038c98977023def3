package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journal that may be on its way to another store: a write returns when both stores have it, and fails when one of them cannot. */
public final class MovingJournal implements Journal {

    /** Tells positions of the new store from those of the old; no store counts so far. */
    private static final long MOVED = 1L << 62;
    private final Gate<Journal> gate;
    private final Belongings belongings;
    private final Clock clock;
    private final Stripes stripes = new Stripes();

    public MovingJournal(Gate<Journal> gate, Belongings belongings, Clock clock) {
        this.clock = clock;
        this.gate = gate;
        this.belongings = belongings;
    }

    @Override
    public void append(String tenant, String journal, List<Entry> entries) {
        belongings.require(journal);
        gate.write(sides -> {
            sides.counts().append(tenant, journal, entries);
            var other = sides.other();
            if (other != null) {
                new JournalMirror(sides.counts(), other).appended(tenant, journal, entries);
            }
            return entries;
        });
    }

    @Override
    public List<Entry> latest(String tenant, String journal, String stream, @Nullable Instant before, int limit) {
        return gate.read(entries -> entries.latest(tenant, journal, stream, before, limit));
    }

    /** Pages begun in the store before a switch are begun anew: the two count differently. */
    @Override
    public List<Stored> storedSince(String tenant, String journal, Instant moment, long afterPosition, int limit) {
        var mark = gate.readsNew() ? MOVED : 0;
        if (afterPosition > 0 && (afterPosition & MOVED) != mark) {
            throw new EdrsException(KernelError.VERSION_CONFLICT, "The journal %s moved while it was read; read it again from the beginning.".formatted(journal));
        }
        return gate.read(entries -> entries.storedSince(tenant, journal, moment, afterPosition & ~MOVED, limit)).stream()
                .map(stored -> new Stored(stored.position() | mark, stored.entry())).toList();
    }

    @Override
    public int delete(String tenant, String journal, @Nullable String stream) {
        belongings.require(journal);
        return gate.write(sides -> {
            var other = sides.other();
            if (other == null) {
                return sides.counts().delete(tenant, journal, stream);
            }
            var mirror = new JournalMirror(sides.counts(), other);
            return stream == null ? deleteAll(mirror, tenant, journal) : stripes.alone(List.of(tenant, journal, stream), () -> {
                var gone = sides.counts().delete(tenant, journal, stream);
                mirror.deleted(tenant, journal, stream);
                return gone;
            });
        });
    }

    @Override
    public int remove(String tenant, String journal, String stream, Set<UUID> ids) {
        belongings.require(journal);
        return gate.write(sides -> {
            var other = sides.other();
            if (other == null) {
                return sides.counts().remove(tenant, journal, stream, ids);
            }
            return stripes.alone(List.of(tenant, journal, stream), () -> {
                var gone = sides.counts().remove(tenant, journal, stream, ids);
                new JournalMirror(sides.counts(), other).deleted(tenant, journal, stream);
                return gone;
            });
        });
    }

    private int deleteAll(JournalMirror mirror, String tenant, String journal) {
        var gone = mirror.from().delete(tenant, journal, null);
        var copying = new JournalCopying(mirror.from(), mirror.to(), clock);
        mirror.to().delete(tenant, journal, null);
        // What was appended meanwhile.
        var page = copying.copy(tenant, journal, "");
        while (page.isPresent()) {
            page = copying.copy(tenant, journal, page.get().after());
        }
        return gone;
    }

    @Override
    public int expire(Instant now) {
        return gate.write(sides -> {
            var other = sides.other();
            if (other != null) {
                other.expire(now);
            }
            return sides.counts().expire(now);
        });
    }
}
