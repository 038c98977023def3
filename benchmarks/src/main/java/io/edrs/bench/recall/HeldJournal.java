package io.edrs.bench.recall;

import io.edrs.platform.store.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.Set;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A journal in memory, each stream in the order it comes; vectors are kept of a stream's last entries alone, as nobody reads the others. */
final class HeldJournal implements Journal {

    private static final Pattern VECTOR = Pattern.compile("\"vector\":\"[^\"]*\"");
    private static final int WITH_VECTOR = 3;

    private record Key(String tenant, String journal, String stream) {}

    private final Map<Key, List<Entry>> streams = new ConcurrentHashMap<>();

    @Override
    public void append(String tenant, String journal, List<Entry> entries) {
        for (var entry : entries) {
            var stream = streams.computeIfAbsent(new Key(tenant, journal, entry.stream()), unseen -> new ArrayList<>());
            synchronized (stream) {
                stream.add(entry);
                int old = stream.size() - 1 - WITH_VECTOR;
                if (old >= 0) {
                    stream.set(old, lighter(stream.get(old)));
                }
            }
        }
    }

    @Override
    public List<Entry> latest(String tenant, String journal, String name, @Nullable Instant before, int limit) {
        var stream = streams.getOrDefault(new Key(tenant, journal, name), List.of());
        synchronized (stream) {
            int end = stream.size();
            while (end > 0 && before != null && !stream.get(end - 1).at().isBefore(before)) {
                end--;
            }
            return List.copyOf(stream.subList(Math.max(0, end - limit), end)).reversed();
        }
    }

    @Override
    public List<Stored> storedSince(String tenant, String journal, Instant moment, long afterPosition, int limit) {
        return List.of();
    }

    @Override
    public int delete(String tenant, String journal, @Nullable String stream) {
        return 0;
    }

    @Override
    public int remove(String tenant, String journal, String stream, Set<UUID> ids) {
        throw new UnsupportedOperationException("A bench forgets nothing.");
    }

    @Override
    public int expire(Instant now) {
        return 0;
    }

    private static Entry lighter(Entry entry) {
        return new Entry(entry.stream(), entry.id(), entry.at(), VECTOR.matcher(entry.json()).replaceAll("\"vector\":null"), entry.expiresAt());
    }
}
