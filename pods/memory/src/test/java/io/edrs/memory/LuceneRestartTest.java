package io.edrs.memory;

import static io.edrs.memory.MemoryProcess.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeJournal;
import io.edrs.schema.memory.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same with Lucene on disk; a copy of the folders is what a kill would leave. */
class LuceneRestartTest {

    private static final String TENANT = "acme";

    @TempDir
    private Path folder;
    private final MovableClock clock = new MovableClock();
    private LuceneLexicalIndex words;
    private LuceneVectorIndex vectors;
    private MemoryProcess memory;

    @BeforeEach
    void start() {
        open(folder.resolve("first"));
        memory = new MemoryProcess(clock, new FakeJournal(clock), words, vectors);
    }

    @AfterEach
    void stop() {
        memory.close();
        words.close();
        vectors.close();
    }

    @Test
    void findsTheItemAcknowledgedJustBeforeTheKill() throws IOException {
        var committed = memory.ask(TENANT, Fresh.id(), ANNA, "The ferry leaves the harbour at noon");
        memory.commit();
        clock.move(Duration.ofHours(1));
        var last = memory.ask(TENANT, Fresh.id(), ANNA, "The night train leaves at dusk");
        killAndStart();
        assertThat(memory.model.texts()).isZero();
        assertFound("ferries in the harbour", committed);
        assertFound("night train", last);
        var alike = memory.bean(Episodes.class).resembling(TENANT, new Between(ANNA, "u1"), WordHashes.vector("The night train leaves"), 1, 0.2);
        assertThat(alike).singleElement().asString().endsWith(last.toString());
    }

    @Test
    void findsWhatWasSaidInAMonth() {
        memory.answer(TENANT, Fresh.id(), ANNA, "Berlin");
        clock.move(Duration.ofDays(40));
        memory.ask(TENANT, Fresh.id(), ANNA, "Madrid");
        clock.move(Duration.ofDays(-40));
        var said = memory.ask(TENANT, Fresh.id(), ANNA, "Lisbon");
        assertFound("what did the user say in May?", said);
    }

    @Test
    void staysForgottenAfterTheKill() throws IOException {
        var conversation = Fresh.id();
        memory.ask(TENANT, conversation, ANNA, "the secret recipe");
        memory.commit();
        memory.forget(TENANT, conversation);
        killAndStart();
        var recalled = memory.recall(TENANT, conversation, ANNA, "secret recipe");
        assertThat(recalled.turns()).isEmpty();
        assertThat(recalled.memories()).isEmpty();
    }

    private void assertFound(String query, UUID expected) {
        assertThat(memory.recall(TENANT, Fresh.id(), ANNA, query).memories()).first()
                .extracting(Turn::eventId).isEqualTo(expected);
    }

    private void killAndStart() throws IOException {
        var left = folder.resolve("left");
        copy(folder.resolve("first"), left);
        words.close();
        vectors.close();
        open(left);
        memory = memory.restarted(words, vectors);
    }

    private void open(Path root) {
        words = new LuceneLexicalIndex(root.resolve("words"), clock);
        vectors = new LuceneVectorIndex(root.resolve("vectors"), clock);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }
}
