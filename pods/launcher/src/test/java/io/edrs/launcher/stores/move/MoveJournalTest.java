package io.edrs.launcher.stores.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.Journal;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeJournal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class MoveJournalTest extends MoveScenarios<Journal> {

    static final String JOURNAL = "turns";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final String tenant = Fresh.tenant();
    private Journal madeOld;
    private Journal madeFresh;

    @Override
    Journal old() {
        return madeOld == null ? madeOld = new FakeJournal(Clock.systemUTC()) : madeOld;
    }

    @Override
    Journal fresh() {
        return madeFresh == null ? madeFresh = new FakeJournal(Clock.systemUTC()) : madeFresh;
    }

    @Override
    House<Journal> house() {
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < 1_700; i++) {
            entries.add(new Entry("s" + i % 40, Fresh.id(), NOON.plusSeconds(i), "{\"n\":" + i + "}", i % 2 == 0 ? null : Instant.parse("2999-01-01T00:00:00Z")));
        }
        old().append(tenant, JOURNAL, entries);
        return new House<>(old(), fresh(), List.of(tenant), List.of(JOURNAL),
                gate -> new MovingJournal(gate, new Belongings(House.SERVICE, List.of(JOURNAL)), Clock.systemUTC()));
    }

    @Override
    Writer<Journal> writer(int number) {
        return new JournalWriter(number);
    }

    /** Appends to streams of its own, again and again the same entry too, and deletes some. */
    private final class JournalWriter implements Writer<Journal> {

        private final int number;
        private final Random random;
        private final Map<String, List<Entry>> standing = new HashMap<>();
        private int n;

        JournalWriter(int number) {
            this.number = number;
            this.random = new Random(number);
        }

        @Override
        public void step(Journal port) {
            var stream = random.nextInt(10) == 0 ? "s" + (number * 10 + random.nextInt(10)) : "w" + number + "-" + random.nextInt(5);
            if (random.nextInt(8) == 0) {
                port.delete(tenant, JOURNAL, stream);
                standing.put(stream, new ArrayList<>());
                return;
            }
            var entry = new Entry(stream, Fresh.id(), NOON.plusSeconds(++n), "{\"n\":" + n + "}", null);
            port.append(tenant, JOURNAL, List.of(entry));
            if (standing.containsKey(stream)) {
                standing.get(stream).add(entry);
            }
            if (random.nextInt(4) == 0) {
                // Told twice, as a redelivered event tells it: the first stands.
                port.append(tenant, JOURNAL, List.of(new Entry(stream, entry.id(), entry.at().plusSeconds(1), "{\"n\":0}", null)));
            }
        }

        @Override
        public void verify(Journal store) {
            standing.forEach((stream, entries) -> assertThat(store.latest(tenant, JOURNAL, stream, null, 10_000).stream().map(Sum::of).toList())
                    .as(stream).containsExactlyInAnyOrderElementsOf(entries.stream().map(Sum::of).toList()));
        }
    }
}
