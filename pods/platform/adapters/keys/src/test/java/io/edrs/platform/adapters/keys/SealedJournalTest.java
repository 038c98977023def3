package io.edrs.platform.adapters.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.Journal;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.testkit.contract.JournalContract;
import io.edrs.platform.testkit.fake.FakeJournal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedJournalTest extends JournalContract {

    private final FakeJournal inner = new FakeJournal(Clock.systemUTC());
    private final SealedJournal sealed = new SealedJournal(inner, Ciphers.fresh(), Set.of("episodes", "turns", "journal"));

    @Override
    protected Journal journal() {
        return sealed;
    }

    @Override
    protected int longestBody() {
        return SealedFields.LONGEST;
    }

    @Test
    void theStoreBehindNeverSeesAnEntry() {
        var entry = new Entry("s", new UUID(1, 2), Instant.EPOCH, "{\"said\":\"whisper\"}", null);
        sealed.append("acme", "episodes", List.of(entry));
        assertThat(inner.latest("acme", "episodes", "s", null, 9)).singleElement().asString().doesNotContain("whisper");
        assertThat(sealed.latest("acme", "episodes", "s", null, 9)).containsExactly(entry);
        assertThat(sealed.storedSince("acme", "episodes", Instant.EPOCH, 0, 9)).singleElement().extracting(Journal.Stored::entry).isEqualTo(entry);
    }
}
