package io.edrs.memory.recall;

import io.edrs.memory.Hit;
import io.edrs.schema.memory.Turn;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The candidates of one search, each once, however many ways found it. */
final class Pool {

    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    /** Notes what one way says of a candidate. */
    interface Note {
        void on(Candidate candidate, double score);
    }

    void add(List<Hit> hits, Note note) {
        hits.forEach(hit -> note.on(candidates.computeIfAbsent(hit.reference(), unseen -> new Candidate(hit)), hit.score()));
    }

    Collection<Candidate> all() {
        return candidates.values();
    }

    /** Of equals, the one found earlier. */
    List<Candidate> best(int many) {
        return candidates.values().stream().sorted(Comparator.comparingDouble((Candidate c) -> c.score).reversed()).limit(many).toList();
    }

    /** The best whose words differ: what somebody says again and again is one memory and fills no list, unless it matters when. */
    List<Candidate> bestDistinct(int many, boolean timed) {
        var said = new HashSet<String>();
        return best(candidates.size()).stream().filter(candidate -> said.add(said(candidate.known(), timed))).limit(many).toList();
    }

    private static String said(Turn turn, boolean timed) {
        return (timed ? turn.conversationId() : "") + turn.speaker() + ":" + turn.text().strip().toLowerCase(Locale.ROOT);
    }

    void keepOnly(Collection<Candidate> some) {
        candidates.values().retainAll(new HashSet<>(some));
    }

    double most(ToDoubleFunction<Candidate> way) {
        return candidates.values().stream().mapToDouble(way).max().orElse(0);
    }
}
