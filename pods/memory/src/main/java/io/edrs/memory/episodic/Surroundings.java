package io.edrs.memory.episodic;

import io.edrs.memory.Episodes.Near;
import io.edrs.memory.Hit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What stands before and after a turn in its thread, up to the first pause. */
final class Surroundings {

    private Surroundings() {}

    /** @param thread oldest first */
    static List<Near> of(Hit hit, List<EpisodeKey> thread, int each) {
        int place = 0;
        while (place < thread.size() && !thread.get(place).eventId().equals(hit.eventId())) {
            place++;
        }
        var near = new ArrayList<Near>();
        if (place < thread.size()) {
            for (int direction = -1; direction <= 1; direction += 2) {
                for (int step = 1; step <= each && isNext(thread, place + direction * step, direction); step++) {
                    near.add(new Near(hit, thread.get(place + direction * step).hit(0), direction * step));
                }
            }
        }
        return near;
    }

    private static boolean isNext(List<EpisodeKey> thread, int place, int direction) {
        int from = place - direction;
        return place >= 0 && place < thread.size()
                && Duration.between(thread.get(from).saidAt(), thread.get(place).saidAt()).abs().compareTo(Placed.PAUSE) <= 0;
    }
}
