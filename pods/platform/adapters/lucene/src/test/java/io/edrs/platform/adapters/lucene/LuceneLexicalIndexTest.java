package io.edrs.platform.adapters.lucene;

import static io.edrs.platform.kernel.error.KernelError.STORE_UNAVAILABLE;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.LexicalIndex.Entry;
import io.edrs.platform.store.LexicalIndex.Field;
import io.edrs.platform.testkit.contract.LexicalIndexContract;
import io.edrs.platform.testkit.contract.OnServer;
import io.edrs.platform.testkit.contract.Servers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnServer("Lucene")
class LuceneLexicalIndexTest extends LexicalIndexContract {

    static {
        Servers.tell("Lucene", Version.LATEST.toString(), Servers.IN_PROCESS);
    }

    @TempDir
    private Path folder;
    private LuceneLexicalIndex index;

    @BeforeEach
    void open() {
        index = new LuceneLexicalIndex(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Override
    protected LexicalIndex index() {
        return index;
    }

    @Test
    void findsEverythingAfterAReopen() {
        add("a", "pump");
        index.commit("t", "passages", Instant.EPOCH);
        add("b", "pump");
        close();
        open();
        assertThat(index.search("t", "passages", "pump", 9, Map.of())).hasSize(2);
        assertThat(index.committedUpTo("t", "passages")).hasValue(Instant.EPOCH);
    }

    @Test
    void aFolderHasOneOwner() {
        add("a", "pump");
        try (var second = new LuceneLexicalIndex(folder, Clock.systemUTC())) {
            refused(STORE_UNAVAILABLE, () -> second.search("t", "passages", "pump", 1, Map.of()));
        }
        assertThat(index.search("t", "passages", "pump", 9, Map.of())).hasSize(1);
    }

    private void add(String id, String text) {
        index.upsert("t", "passages", List.of(new Entry(id, List.of(new Field("body", text, 1)), Map.of())));
    }
}
