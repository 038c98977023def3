package io.edrs.knowledge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.ListedPhrases;
import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.WordVectors;
import io.edrs.knowledge.phrase.MultiHop;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.platform.testkit.relational.TestTables;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DocumentIngested;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GraphTest {

    private static final Shelf SHELF = new Shelf();
    private static final ListedPhrases PHRASES = new ListedPhrases();
    private static final ApplicationContext CONTEXT = TestTables.context("knowledge.graph", SHELF, new InMemoryTables(), PHRASES, new WordVectors());
    private final String tenant = Fresh.tenant();
    private final Caller reader = new Caller(tenant, "k", Set.of("ask"));
    private final TenantGraphs graphs = CONTEXT.getBean(TenantGraphs.class);
    private final GraphController controller = CONTEXT.getBean(GraphController.class);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void knowsEntitiesTheirAliasesAndRelations() {
        ingest("heron", 1, "The Grey Heron", "The Grey Heron is a film directed by Ada Moor.");
        ingest("ada", 1, "Ada Moor", "Ada Jane Moor, also known as Addie Moor, was a filmmaker.");
        var ada = controller.describe(reader, "Ada Moor");
        assertThat(ada.id()).isEqualTo("ada moor");
        assertThat(ada.aliases()).contains("ada jane moor", "addie moor");
        assertThat(ada.about()).containsExactly("ada.1.000000");
        assertThat(ada.mentionedIn()).contains("heron.1.000000");
        assertThat(controller.neighbours(reader, "the grey heron", 10).relations())
                .anySatisfy(relation -> {
                    assertThat(relation.object()).isEqualTo("ada moor");
                    assertThat(relation.predicate()).contains("directed");
                });
        assertThat(controller.traverse(reader, "Grey Heron", 2, 10, 500).entities()).anyMatch(found -> found.phrase().equals("addie moor"));
        assertThat(controller.list(reader, "ada", "", 10).entities()).extracting(GraphController.Listed::id).contains("ada moor");
    }

    @Test
    void whatIsDeletedLeavesNothing() {
        ingest("heron", 1, "The Grey Heron", "The Grey Heron is a film directed by Ada Moor.");
        ingest("bly", 1, "Jon Bly", "Jon Bly worked with Ada Moor.");
        CONTEXT.getBean(DeletedHandler.class).handle(SampleEvents.of(tenant, new DocumentDeleted("heron", "heron.txt", 1)));
        assertThatThrownBy(() -> controller.describe(reader, "grey heron")).hasMessageContaining("No document names an entity 'grey heron'");
        assertThat(controller.describe(reader, "ada moor").mentionedIn()).containsExactly("bly.1.000000");
        assertThat(rank("Who directed The Grey Heron?")).doesNotContain("heron.1.000000");
        assertThat(controller.size(reader).passages()).isEqualTo(1);
    }

    @Test
    void aNewVersionReplacesTheOldAndTheSameAgainChangesNothing() {
        ingest("heron", 1, "The Grey Heron", "The Grey Heron is a film directed by Ada Moor.");
        ingest("heron", 2, "The Grey Heron", "The Grey Heron is a film directed by Kay Orr.");
        var once = controller.size(reader);
        ingest("heron", 2, "The Grey Heron", "The Grey Heron is a film directed by Kay Orr.");
        assertThat(controller.size(reader).phrases()).isEqualTo(once.phrases());
        assertThatThrownBy(() -> controller.describe(reader, "ada moor")).hasMessageContaining("ada moor");
        assertThat(controller.describe(reader, "kay orr").mentionedIn()).containsExactly("heron.2.000000");
        // An announcement that comes late speaks of a version that is gone.
        SHELF.texts.remove(tenant + "heron.2");
        CONTEXT.getBean(IngestedHandler.class).handle(SampleEvents.of(tenant, new DocumentIngested("heron", "heron.txt", "h", 2, 1)));
        assertThat(controller.size(reader).passages()).isZero();
    }

    @Test
    void isTheSameAfterARestart() {
        ingest("heron", 1, "The Grey Heron", "The Grey Heron is a film directed by Ada Moor.");
        ingest("ada", 1, "Ada Moor", "Ada Moor was born in Vell.");
        var before = new MultiHop(graphs.of(tenant)).rank("Where was the director of The Grey Heron born?", List.of(), List.of(), 5);
        var restarted = new TenantGraphs(CONTEXT.getBean(Readings.class)).of(tenant);
        assertThat(new MultiHop(restarted).rank("Where was the director of The Grey Heron born?", List.of(), List.of(), 5)).isEqualTo(before);
        assertThat(before).extracting(MultiHop.Ranked::passage).containsExactly("heron.1.000000", "ada.1.000000");
    }

    @Test
    void aNameThatNothingExplainsLeadsToWhoIsCalledMuchTheSame() {
        ingest("heron", 1, "The Grey Heron", "The Grey Heron is a film directed by Ada Moor Olsen.");
        assertThat(rank("Where was the director of The Grey Heron born?")).containsExactly("heron.1.000000");
        ingest("ada", 1, "Olsen Ada Moor", "She was born in Vell.");
        assertThat(rank("Where was the director of The Grey Heron born?")).contains("ada.1.000000");
        var restarted = new TenantGraphs(CONTEXT.getBean(Readings.class)).of(tenant);
        assertThat(new MultiHop(restarted).rank("Where was the director of The Grey Heron born?", List.of(), List.of(), 9))
                .extracting(MultiHop.Ranked::passage).contains("ada.1.000000");
        CONTEXT.getBean(DeletedHandler.class).handle(SampleEvents.of(tenant, new DocumentDeleted("ada", "ada.txt", 1)));
        assertThat(rank("Where was the director of The Grey Heron born?")).doesNotContain("ada.1.000000");
        assertThat(PHRASES.vectors().keySet()).filteredOn(key -> key.startsWith(tenant)).noneMatch(key -> key.endsWith("olsen ada moor"));
    }

    @Test
    void anotherTenantSeesNothing() {
        ingest("heron", 1, "The Grey Heron", "The Grey Heron is a film directed by Ada Moor.");
        var stranger = new Caller(Fresh.tenant(), "k", Set.of("ask"));
        assertThat(controller.list(stranger, "", "", 10).entities()).isEmpty();
        assertThatThrownBy(() -> controller.describe(stranger, "ada moor")).hasMessageContaining("No document names");
        assertThatThrownBy(() -> controller.neighbours(stranger, "ada moor", 5)).hasMessageContaining("No document names");
        assertThatThrownBy(() -> controller.traverse(stranger, "ada moor", 1, 1, 1)).hasMessageContaining("No document names");
        assertThat(graphs.of(stranger.tenant()).size().passages()).isZero();
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        assertThatThrownBy(() -> controller.traverse(reader, "x", 5, 10, 10)).hasMessageContaining("depth is 5; use 1 to 4");
        assertThatThrownBy(() -> controller.traverse(reader, "x", 1, 0, 10)).hasMessageContaining("nodes is 0");
        assertThatThrownBy(() -> controller.list(reader, "", "", 201)).hasMessageContaining("limit is 201; use 1 to 200");
        assertThatThrownBy(() -> controller.list(new Caller(tenant, "k", Set.of("ingest")), "", "", 1)).hasMessageContaining("ask");
    }

    private List<String> rank(String question) {
        return new MultiHop(graphs.of(tenant)).rank(question, List.of(), List.of(), 9).stream().map(MultiHop.Ranked::passage).toList();
    }

    private void ingest(String id, int version, String title, String text) {
        SHELF.texts.put(tenant + id + "." + version, List.of(new StoredPassage(StoredPassage.idOf(id, version, 0), id, version, 0, 0, id + ".txt", title, "", "prose", text)));
        CONTEXT.getBean(IngestedHandler.class).handle(SampleEvents.of(tenant, new DocumentIngested(id, id + ".txt", "h", version, 1)));
    }

    /** Documents of one passage each. */
    private static final class Shelf implements Passages {

        private final Map<String, List<StoredPassage>> texts = new ConcurrentHashMap<>();

        @Override
        public void upsert(String tenant, List<EmbeddedPassage> passages) {}

        @Override
        public void delete(String tenant, String documentId) {}

        @Override
        public Rankings search(String tenant, String query, float[] vector, int limit) {
            return new Rankings(List.of(), List.of());
        }

        @Override
        public List<StoredPassage> distinct(String tenant, List<StoredPassage> passages) {
            return passages;
        }

        @Override
        public List<StoredPassage> of(String tenant, String documentId, int version) {
            return texts.getOrDefault(tenant + documentId + "." + version, List.of());
        }

        @Override
        public List<StoredPassage> read(String tenant, List<String> ids) {
            return new ArrayList<>();
        }
    }
}
