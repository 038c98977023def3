package io.edrs.memory.episodic;

import io.edrs.memory.Episodes.Near;
import io.edrs.memory.Hit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands before and after a turn in its thread, up to the first pause. */
final class Surroundings {

    private static final long PAUSE = Placed.PAUSE.dividedBy(Duration.of(1, ChronoUnit.MICROS));

    /** A turn of a thread; only those that are near something are read further. */
    private record Stand(long micros, String reference) {}

    private final List<Stand> thread;

    /** @param references all turns of one conversation, in any order */
    Surroundings(List<String> references) {
        thread = references.stream().map(reference -> new Stand(EpisodeKey.micros(reference), reference))
                .sorted(Comparator.comparingLong(Stand::micros).thenComparing(Stand::reference)).toList();
    }

    List<Near> of(Hit hit, int each) {
        int place = 0;
        while (place < thread.size() && !thread.get(place).reference().equals(hit.reference())) {
            place++;
        }
        var near = new ArrayList<Near>();
        if (place < thread.size()) {
            for (int direction = -1; direction <= 1; direction += 2) {
                for (int step = 1; step <= each && isNext(place + direction * step, direction); step++) {
                    near.add(new Near(hit, EpisodeKey.parse(thread.get(place + direction * step).reference()).hit(0), direction * step));
                }
            }
        }
        return near;
    }

    private boolean isNext(int place, int direction) {
        return place >= 0 && place < thread.size() && Math.abs(thread.get(place).micros() - thread.get(place - direction).micros()) <= PAUSE;
    }
}
