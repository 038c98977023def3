package io.edrs.memory.episodic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An episode among its neighbours: what was said just before it and just after it in the conversation. */
record Placed(Episode episode, @Nullable Episode before, @Nullable Episode after) {

    /** What was said longer ago is no neighbour. */
    static final Duration PAUSE = Duration.ofHours(3);

    /** The episodes of one conversation, oldest first, placed; those for which it is asked, from the index on. */
    static List<Placed> chain(List<Episode> oldestFirst, int from) {
        var placed = new ArrayList<Placed>();
        for (int i = from; i < oldestFirst.size(); i++) {
            var episode = oldestFirst.get(i);
            placed.add(new Placed(episode, i == 0 ? null : near(oldestFirst.get(i - 1), episode),
                    i + 1 == oldestFirst.size() ? null : near(oldestFirst.get(i + 1), episode)));
        }
        return placed;
    }

    private static @Nullable Episode near(Episode neighbour, Episode episode) {
        boolean isNear = Duration.between(neighbour.saidAt(), episode.saidAt()).abs().compareTo(PAUSE) <= 0;
        return isNear && neighbour.personaId().equals(episode.personaId()) && neighbour.userId().equals(episode.userId())
                ? neighbour : null;
    }
}
