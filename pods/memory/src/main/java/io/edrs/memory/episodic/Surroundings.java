package io.edrs.memory.episodic;

import io.edrs.memory.Episodes.Near;
import io.edrs.memory.Hit;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What stands before and after a turn in its thread, up to the first pause. */
final class Surroundings {

    private static final long PAUSE = Placed.PAUSE.dividedBy(Duration.of(1, ChronoUnit.MICROS));

    /** A turn of a thread; only those that are near something are read further. */
    private record Stand(long micros, String reference) {}

    private Surroundings() {}

    /** The months in which what is so many turns away may have been said. */
    static Stream<YearMonth> months(Hit hit, int each) {
        var reach = Placed.PAUSE.multipliedBy(each);
        return Stream.of(hit.saidAt().minus(reach), hit.saidAt(), hit.saidAt().plus(reach))
                .map(moment -> YearMonth.from(moment.atOffset(ZoneOffset.UTC))).distinct();
    }

    /** @param references turns of the hit's conversation, in any order, each once, all of those months among them */
    static List<Near> of(Hit hit, int each, Stream<String> references) {
        long middle = EpisodeKey.micros(hit.reference());
        var thread = references.map(reference -> new Stand(EpisodeKey.micros(reference), reference))
                .filter(stand -> Math.abs(stand.micros() - middle) <= each * PAUSE)
                .sorted(Comparator.comparingLong(Stand::micros).thenComparing(Stand::reference)).toList();
        int place = 0;
        while (place < thread.size() && !thread.get(place).reference().equals(hit.reference())) {
            place++;
        }
        var near = new ArrayList<Near>();
        if (place < thread.size()) {
            for (int direction = -1; direction <= 1; direction += 2) {
                for (int step = 1; step <= each && isNext(thread, place + direction * step, direction); step++) {
                    near.add(new Near(hit, EpisodeKey.parse(thread.get(place + direction * step).reference()).hit(0), direction * step));
                }
            }
        }
        return near;
    }

    private static boolean isNext(List<Stand> thread, int place, int direction) {
        return place >= 0 && place < thread.size() && Math.abs(thread.get(place).micros() - thread.get(place - direction).micros()) <= PAUSE;
    }
}
