package io.edrs.knowledge;

import io.edrs.platform.store.LexicalIndex;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts shared words; what was not committed is lost by {@link #crashed()}. */
public final class WordIndex implements LexicalIndex {

    private record Committed(Map<String, Entry> entries, Instant upTo) {}

    private final Map<String, Map<String, Entry>> live = new ConcurrentHashMap<>();
    private final Map<String, Committed> committed = new ConcurrentHashMap<>();

    /** What a new process finds after a kill. */
    public WordIndex crashed() {
        var next = new WordIndex();
        next.committed.putAll(committed);
        committed.forEach((place, state) -> next.live.put(place, new ConcurrentHashMap<>(state.entries())));
        return next;
    }

    /** How many entries of that tenant there are. */
    public int size(String tenant) {
        return live.entrySet().stream().filter(e -> e.getKey().startsWith(tenant + "/")).mapToInt(e -> e.getValue().size()).sum();
    }

    @Override
    public void upsert(String tenant, String collection, List<Entry> entries) {
        entries.forEach(entry -> at(tenant, collection).put(entry.id(), entry));
    }

    @Override
    public List<Match> search(String tenant, String collection, String query, int k, Map<String, String> filter) {
        var wanted = words(query);
        return new TreeMap<>(at(tenant, collection)).values().stream()
                .filter(entry -> entry.metadata().entrySet().containsAll(filter.entrySet()))
                .map(entry -> new Match(entry.id(), score(entry, wanted))).filter(match -> match.score() > 0)
                .sorted(Comparator.comparingDouble(Match::score).reversed()).limit(k).toList();
    }

    @Override
    public List<String> ids(String tenant, String collection, Map<String, String> filter, int most) {
        var ids = at(tenant, collection).values().stream().filter(entry -> entry.metadata().entrySet().containsAll(filter.entrySet()))
                .map(Entry::id).toList();
        return ids.size() > most ? List.of() : ids;
    }

    @Override
    public void delete(String tenant, String collection, Collection<String> ids) {
        at(tenant, collection).keySet().removeAll(Set.copyOf(ids));
    }

    @Override
    public void deleteWhere(String tenant, String collection, Map<String, String> filter) {
        at(tenant, collection).values().removeIf(entry -> entry.metadata().entrySet().containsAll(filter.entrySet()));
    }

    @Override
    public void commit(String tenant, String collection, Instant sourceSeenUpTo) {
        committed.put(tenant + "/" + collection, new Committed(Map.copyOf(at(tenant, collection)), sourceSeenUpTo));
    }

    @Override
    public Optional<Instant> committedUpTo(String tenant, String collection) {
        return Optional.ofNullable(committed.get(tenant + "/" + collection)).map(Committed::upTo);
    }

    private Map<String, Entry> at(String tenant, String collection) {
        return live.computeIfAbsent(tenant + "/" + collection, unseen -> new ConcurrentHashMap<>());
    }

    private static double score(Entry entry, Set<String> wanted) {
        return entry.fields().stream()
                .mapToDouble(field -> field.boost() * words(field.text()).stream().filter(wanted::contains).count()).sum();
    }

    private static Set<String> words(String text) {
        return Set.of(List.of(text.toLowerCase(Locale.ROOT).split("\\W+")).stream().distinct().toArray(String[]::new));
    }
}
