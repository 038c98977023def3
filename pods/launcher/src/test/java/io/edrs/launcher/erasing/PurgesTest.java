package io.edrs.launcher.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.launcher.stores.EmbeddedStore;
import io.edrs.launcher.stores.KeyPlace;
import io.edrs.launcher.stores.Sealing;
import io.edrs.launcher.stores.ServiceHolds;
import io.edrs.launcher.stores.StoreRounds;
import io.edrs.launcher.stores.Stores;
import io.edrs.launcher.stores.guard.Guard;
import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
import io.edrs.platform.kernel.http.EndedSession;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.FakeJournal;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.schema.persona.HeldConversation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marker sentence is looked for in every file before and after a purge. */
class PurgesTest {

    private static final String SERVICE = "memory.episodic";
    private static final String MARKER = "walrusmarker7719";

    @TempDir
    private Path folder;
    private final Clock clock = Clock.systemUTC();
    private final FakeJournal journal = new FakeJournal(clock);
    private final InMemoryTables tables = new InMemoryTables();
    private LuceneLexicalIndex words;
    private LuceneVectorIndex meanings;
    private Stores stores;

    @AfterEach
    void close() {
        stores.close();
        words.close();
        meanings.close();
    }

    @Test
    void noFileHoldsWhatWasSaidAndAnotherTenantKeepsItsOwn() throws IOException {
        var purges = open();
        say("acme", MARKER);
        say("other", "walrusother");
        assertThat(journal.latest("acme", "episodes", "s", null, 9)).hasSize(1).asString().doesNotContain(MARKER);
        assertThat(filesWith(MARKER)).isNotEmpty().allMatch(file -> file.contains("words/acme"));

        var outcome = purges.purge("acme");
        assertThat(outcome.kept()).isEmpty();
        assertThat(outcome.removed()).anyMatch(line -> line.contains("1 entries of episodes")).anyMatch(line -> line.startsWith("Index of words of " + SERVICE));
        assertThat(filesWith(MARKER)).isEmpty();
        assertThat(folder.resolve("vectors/acme")).doesNotExist();
        assertThat(journal.latest("acme", "episodes", "s", null, 9)).isEmpty();
        assertThat(stores.port(SERVICE, Journal.class).latest("other", "episodes", "s", null, 9)).hasSize(1);
        assertThat(words.search("other", "episodes", "walrusother", 9, Map.of())).hasSize(1);
        assertThat(purges.purge("acme").kept()).isEmpty();
    }

    @Test
    void rowsOfEveryTableGoAndThoseOfOthersStay() {
        var purges = open();
        var held = tables.open(HeldConversation.TABLE, HeldConversation.class);
        var ended = tables.open(EndedSession.TABLE, EndedSession.class);
        for (var tenant : List.of("acme", "acme-too")) {
            held.put(HeldConversation.key(tenant, Fresh.id()), new HeldConversation(Fresh.id(), Fresh.id(), "ann", Instant.EPOCH));
            ended.put(tenant + "'s session", new EndedSession(tenant, Instant.EPOCH));
        }
        assertThat(purges.purge("acme").removed()).contains("Table ended-sessions: 1 rows.", "Table held-conversations: 1 rows.");
        assertThat(held.all().keySet()).singleElement().asString().startsWith("acme-too/");
        assertThat(ended.all().keySet()).containsExactly("acme-too's session");
        assertThat(tables.open(PurgeOrder.TABLE, PurgeOrder.class).find("acme")).as("for who is down").isPresent();
    }

    private Purges open() {
        words = new LuceneLexicalIndex(folder.resolve("words"), clock);
        meanings = new LuceneVectorIndex(folder.resolve("vectors"), clock);
        var catalogue = new ServiceCatalogue(List.of(new ServiceInfo(SERVICE, "io.edrs." + SERVICE, List.of(), List.of())), List.of(SERVICE));
        var embedded = EmbeddedStore.library(new EmbeddedStore.Named("test", "test"), Map.of(StorePort.JOURNAL, () -> journal, StorePort.VECTORS, () -> meanings));
        stores = new Stores(new Stores.Setup(catalogue, new Guard(new SimpleMeterRegistry(), OpenTelemetry.noop()),
                new Sealing(KeyPlace.of("", folder.resolve("keys"), clock)), clock, 1), List.of(), List.of(embedded), StoreRounds.telling(new ServiceHolds()));
        var purges = new Purges(tables, new Erasure(catalogue, stores, words, new FolderBlobStore(folder.resolve("blobs"))), "all", clock);
        purges.follow();
        return purges;
    }

    private void say(String tenant, String text) {
        stores.port(SERVICE, Journal.class).append(tenant, "episodes", List.of(new Journal.Entry("s", Fresh.id(), Instant.EPOCH, "{\"text\":\"" + text + "\"}", null)));
        stores.port(SERVICE, VectorIndex.class).upsert(tenant, "episodes", List.of(new VectorIndex.Entry("a", new float[] {1, 0}, Map.of())));
        words.upsert(tenant, "episodes", List.of(new LexicalIndex.Entry("a", List.of(new LexicalIndex.Field("text", text, 1)), Map.of())));
        words.commit(tenant, "episodes", Instant.EPOCH);
        meanings.commit(tenant, "episodes", Instant.EPOCH);
    }

    private List<String> filesWith(String text) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).map(file -> folder.relativize(file).toString()).toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
