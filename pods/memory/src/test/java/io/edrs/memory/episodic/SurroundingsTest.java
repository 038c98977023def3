package io.edrs.memory.episodic;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.memory.Episodes.Near;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");
    private final UUID conversation = new UUID(1, 1);

    @Test
    void looksBothWaysUpToTheEnds() {
        var thread = thread(0, 1, 2, 3, 4);
        assertThat(around(thread, thread.get(1), 2)).extracting(Near::steps).containsExactly(-1, 1, 2);
    }

    @Test
    void stopsAtAPause() {
        var thread = thread(0, 1, 500, 501);
        assertThat(around(thread, thread.get(1), 3)).extracting(near -> near.near().eventId()).containsExactly(thread.get(0).eventId());
    }

    @Test
    void knowsNothingAroundWhatIsNotThere() {
        assertThat(around(thread(0, 1), new EpisodeKey(conversation, BEGIN, new UUID(9, 9)), 3)).isEmpty();
    }

    @Test
    void reachesIntoTheMonthBefore() {
        var first = new EpisodeKey(conversation, Instant.parse("2026-03-01T02:00:00Z"), new UUID(9, 9));
        assertThat(Surroundings.months(first.hit(1), 1)).containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        assertThat(Surroundings.months(thread(600).getFirst().hit(1), 3)).containsExactly(YearMonth.of(2026, 1));
    }

    private static List<Near> around(List<EpisodeKey> thread, EpisodeKey hit, int each) {
        return Surroundings.of(hit.hit(1), each, thread.reversed().stream().map(EpisodeKey::reference));
    }

    private List<EpisodeKey> thread(int... minutes) {
        return IntStream.range(0, minutes.length)
                .mapToObj(i -> new EpisodeKey(conversation, BEGIN.plus(Duration.ofMinutes(minutes[i])), new UUID(2, i))).toList();
    }
}
