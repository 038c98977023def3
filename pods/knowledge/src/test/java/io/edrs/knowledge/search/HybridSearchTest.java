package io.edrs.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import io.edrs.knowledge.EmbeddedPassage;
import io.edrs.knowledge.FusionWeights;
import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.phrase.Mention;
import io.edrs.knowledge.phrase.PhraseGraph;
import io.edrs.knowledge.phrase.Reading;
import io.edrs.knowledge.phrase.Subject;
import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.schema.knowledge.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HybridSearchTest {

    private final PhraseGraph graph = new PhraseGraph();
    private final InMemoryTables tables = new InMemoryTables();
    private final List<StoredPassage> document = new ArrayList<>();
    private final List<String> copies = new ArrayList<>();
    private List<StoredPassage> byWords = List.of();
    private List<StoredPassage> byMeaning = List.of();
    private final HybridSearch search = searching(null, Duration.ofSeconds(20));

    @Test
    void placesWhatBothFindFirst() {
        add(4, "prose", 0);
        byWords = List.of(document.get(0), document.get(1));
        byMeaning = List.of(document.get(2), document.get(1));
        var found = search.find("acme", "q", new float[1], 3);
        assertThat(found).extracting(Passage::id).containsExactly("d.1.000001", "d.1.000000", "d.1.000002");
        assertThat(found.getFirst().score()).isEqualTo(1, within(1e-9));
        assertThat(found).allMatch(passage -> passage.score() > 0 && passage.score() <= 1);
    }

    @Test
    void aRerankerReordersTheBestAndEachPlaceKeepsItsScore() {
        add(4, "prose", 0);
        byWords = List.of(document.get(0), document.get(1));
        byMeaning = List.of(document.get(2), document.get(1));
        var plain = search.find("acme", "q", new float[1], 3);
        ScoringModel lastFirst = (passages, question) -> Response.from(passages.stream().map(passage -> (double) passage.text().charAt(passage.text().length() - 1)).toList());
        var found = searching(lastFirst, Duration.ofSeconds(20)).find("acme", "q", new float[1], 3);
        assertThat(found).extracting(Passage::id).containsExactly("d.1.000002", "d.1.000001", "d.1.000000");
        assertThat(found).extracting(Passage::score).isEqualTo(plain.stream().map(Passage::score).toList());
        assertThat(found).allMatch(passage -> passage.foundBy().contains("reranker"));
    }

    @Test
    void whatTheRerankerDoesNotReachInTimeStaysBehindAsItIs() {
        add(4, "prose", 0);
        byWords = List.copyOf(document);
        var plain = search.find("acme", "q", new float[1], 4);
        var found = searching((passages, question) -> Response.from(List.of(1.0)), Duration.ofNanos(-1)).find("acme", "q", new float[1], 4);
        assertThat(found).isEqualTo(plain);
    }

    @Test
    void leavesOutACopyThatTheGraphCameBy() {
        add(2, "prose", 0);
        graph.add(document.get(0).id(), new Reading(List.of(new Subject("red lamp", 1)), List.of()));
        graph.add(document.get(1).id(), new Reading(List.of(new Subject("red lamp", 1)), List.of()));
        byWords = List.of(document.get(0));
        assertThat(search.find("acme", "What is the Red Lamp?", new float[1], 3)).hasSize(2);
        copies.add(document.get(1).id());
        assertThat(search.find("acme", "What is the Red Lamp?", new float[1], 3)).extracting(Passage::id).containsExactly(document.get(0).id());
    }

    @Test
    void followsWhatRatingsTaughtTheTenantAlone() {
        add(4, "prose", 0);
        byWords = List.of(document.get(0), document.get(1));
        byMeaning = List.of(document.get(2), document.get(1));
        tables.open(FusionWeights.TABLE, FusionWeights.class).put("acme", new FusionWeights(1, 0, 1, 0));
        assertThat(search.find("acme", "q", new float[1], 3).getFirst().id()).isEqualTo("d.1.000002");
        assertThat(search.find("other", "q", new float[1], 3).getFirst().id()).isEqualTo("d.1.000001");
    }

    @Test
    void findsThroughTheGraphWhatNeitherFindsAndSaysHow() {
        add(4, "prose", 0);
        graph.add(document.get(0).id(), new Reading(List.of(new Subject("red lamp", 1)),
                List.of(new Mention("ada moor", "Ada Moor", Mention.Kind.NAME, 0, ""))));
        graph.add(document.get(3).id(), new Reading(List.of(new Subject("ada moor", 1)), List.of()));
        graph.add("gone.1.000000", new Reading(List.of(new Subject("ada moor", 1)), List.of()));
        byWords = List.of(document.get(0));
        var found = search.find("acme", "Who made the Red Lamp?", new float[1], 3);
        assertThat(found).extracting(Passage::id).containsExactly(document.get(0).id(), document.get(3).id());
        assertThat(found.get(0).foundBy()).containsExactly("lexical", "graph");
        assertThat(found.get(1).foundBy()).containsExactly("graph");
        assertThat(found.get(1).entities()).containsExactly("red lamp", "ada moor");
    }

    @Test
    void scoresOneWhenOnlyOneRankingFoundAnything() {
        add(1, "prose", 0);
        byWords = List.of(document.getFirst());
        assertThat(search.find("acme", "q", new float[0], 1).getFirst().score()).isEqualTo(1);
        byWords = List.of();
        assertThat(search.find("acme", "q", new float[0], 1)).isEmpty();
    }

    @Test
    void addsTheRestOfATableOfWhichThreeRowsAreHit() {
        add(60, "table", 1);
        add(5, "table", 2);
        byWords = List.of(document.get(10), document.get(61), document.get(11), document.get(12), document.get(62));
        var found = search.find("acme", "q", new float[0], 10);
        assertThat(found).hasSize(5 + 40);
        assertThat(found.subList(5, 45)).allMatch(passage -> Integer.parseInt(passage.id().substring(4)) < 60)
                .allMatch(passage -> passage.score() < found.get(4).score());
        assertThat(found).extracting(Passage::id).doesNotHaveDuplicates();
    }

    @Test
    void addsNothingForTwoRows() {
        add(9, "table", 1);
        byWords = List.of(document.get(1), document.get(2));
        assertThat(search.find("acme", "q", new float[0], 10)).hasSize(2);
    }

    @Test
    void addsTheOtherPiecesOfAListAndWhatIntroducesIt() {
        add(2, "prose", 0);
        add(3, "list", 1);
        byMeaning = List.of(document.get(3));
        assertThat(search.find("acme", "q", new float[1], 10)).extracting(Passage::id)
                .containsExactly("d.1.000003", "d.1.000001", "d.1.000002", "d.1.000004");
    }

    private HybridSearch searching(@Nullable ScoringModel model, Duration within) {
        return new HybridSearch(new Shelf(), tenant -> graph, tables, new Reranking(model, new Computation(), new RerankingConfig(20, within)));
    }

    private void add(int count, String kind, int group) {
        for (var i = 0; i < count; i++) {
            var position = document.size();
            document.add(new StoredPassage(StoredPassage.idOf("d", 1, position), "d", 1, position, group, "d.md", "D", "place", kind,
                    "- text " + position));
        }
    }

    private final class Shelf implements Passages {

        @Override
        public void upsert(String tenant, List<EmbeddedPassage> passages) {}

        @Override
        public void delete(String tenant, String documentId) {}

        @Override
        public Rankings search(String tenant, String query, float[] vector, int limit) {
            return new Rankings(byWords, byMeaning);
        }

        @Override
        public List<StoredPassage> distinct(String tenant, List<StoredPassage> passages) {
            return passages.stream().filter(passage -> !copies.contains(passage.id())).toList();
        }

        @Override
        public List<StoredPassage> of(String tenant, String documentId, int version) {
            return document;
        }

        @Override
        public List<StoredPassage> read(String tenant, List<String> ids) {
            return ids.stream().flatMap(id -> document.stream().filter(passage -> passage.id().equals(id))).toList();
        }
    }
}
