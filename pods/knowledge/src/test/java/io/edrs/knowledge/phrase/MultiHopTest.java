package io.edrs.knowledge.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MultiHopTest {

    private final PassageReader reader = new PassageReader();
    private final PhraseGraph graph = new PhraseGraph();
    private final MultiHop hop = new MultiHop(graph);

    @BeforeEach
    void fill() {
        add("heron", "The Grey Heron", "The Grey Heron is a drama film directed by Ada Moor and starring Jon Bly. It was shot in Port Anselm.");
        add("ada", "Ada Moor", "Ada Moor (born 1901) was a filmmaker from Vell. She was the daughter of Emperor Ulric I.");
        add("jon", "Jon Bly", "Jon Bly was an actor.");
        add("port", "Port Anselm", "Port Anselm is a harbour town.");
        add("ulric", "Ulric I", "Ulric I ruled for a year.");
        add("other", "The Red Lamp", "The Red Lamp is a film directed by Kay Orr.");
        add("kay", "Kay Orr", "Kay Orr was born in Oss.");
    }

    @Test
    void takesTheHopTheQuestionAsksFor() {
        assertThat(rank("Where was the director of the film The Grey Heron born?")).startsWith("heron", "ada");
        assertThat(rank("Who is the star of The Grey Heron?")).startsWith("heron", "jon");
    }

    @Test
    void namesWithinNamesLeadOn() {
        assertThat(rank("Who is Ada Moor's father?")).startsWith("ada", "ulric");
    }

    @Test
    void bothThingsComparedAreFoundWithTheirHops() {
        assertThat(rank("Which film has the director born first, The Grey Heron or the Red Lamp?").subList(0, 4))
                .containsExactlyInAnyOrder("heron", "other", "ada", "kay");
    }

    @Test
    void withoutANameItBeginsAtThePassagesFound() {
        assertThat(hop.rank("which harbour has the drama?", List.of("heron"), List.of(), 9)).extracting(MultiHop.Ranked::passage)
                .startsWith("heron").contains("port");
    }

    @Test
    void saysByWhichNamesItCame() {
        var ada = hop.rank("Where was the director of The Grey Heron born?", List.of(), List.of(), 9).get(1);
        assertThat(ada.way()).containsExactly("grey heron", "ada moor");
        assertThat(ada.score()).isBetween(0.0, 1.0);
    }

    @Test
    void whatIsRemovedIsNeitherFoundNorWalkedThroughAndMayComeBack() {
        graph.remove("heron");
        assertThat(rank("Where was the director of The Grey Heron born?")).isEmpty();
        assertThat(new Traversal(graph).from("grey heron", new Traversal.Bounds(2, 10, 100)).reached()).isEmpty();
        add("heron", "The Grey Heron", "The Grey Heron is a film directed by Kay Orr.");
        assertThat(rank("Where was the director of The Grey Heron born?")).startsWith("heron", "kay");
    }

    @Test
    void unknownNamesAndEmptyQuestionsFindOnlyWhatWasFound() {
        assertThat(rank("the")).isEmpty();
        assertThat(rank("")).isEmpty();
        assertThat(hop.rank("Zork?", List.of("elsewhere"), List.of(), 9)).extracting(MultiHop.Ranked::passage).containsExactly("elsewhere");
    }

    @Test
    void aTraversalKeepsItsBounds() {
        var traversal = new Traversal(graph);
        assertThat(traversal.from("grey heron", new Traversal.Bounds(1, 100, 1_000)).reached()).extracting(Traversal.Reached::phrase)
                .contains("ada moor", "port anselm").doesNotContain("vell");
        assertThat(traversal.from("grey heron", new Traversal.Bounds(2, 100, 1_000)).reached()).extracting(Traversal.Reached::phrase).contains("vell");
        var cut = traversal.from("grey heron", new Traversal.Bounds(4, 3, 1_000));
        assertThat(cut.reached()).hasSize(3);
        assertThat(cut.stoppedBy()).isEqualTo("nodes");
        assertThat(traversal.from("nobody", new Traversal.Bounds(4, 3, 1_000)).reached()).isEmpty();
    }

    @Test
    void aGraphChangedManyTimesIsTheOneMadeAtOnce() {
        var random = new Random(7);
        var changed = new PhraseGraph();
        var texts = IntStream.range(0, 400).mapToObj(i -> new Reading(List.of(new Subject("thing " + i, 1)),
                IntStream.range(0, 20).mapToObj(j -> "thing " + random.nextInt(400)).distinct()
                        .map(name -> new Mention(name, name, Mention.Kind.NAME, 0, "")).toList())).toList();
        for (var round = 0; round < 3; round++) {
            IntStream.range(0, 400).forEach(i -> changed.add("p" + i, texts.get(i)));
            IntStream.range(0, 400).filter(i -> i % 2 == 0).forEach(i -> changed.remove("p" + i));
        }
        var once = new PhraseGraph();
        IntStream.range(0, 400).filter(i -> i % 2 == 1).forEach(i -> once.add("p" + i, texts.get(i)));
        var bounds = new Traversal.Bounds(2, 1_000, 10_000);
        assertThat(new Traversal(changed).from("thing 1", bounds).reached()).extracting(Traversal.Reached::phrase)
                .containsExactlyInAnyOrderElementsOf(new Traversal(once).from("thing 1", bounds).reached().stream().map(Traversal.Reached::phrase).toList());
        assertThat(changed.size().passages()).isEqualTo(200);
        assertThat(changed.size().phrases()).isEqualTo(once.size().phrases());
    }

    private void add(String id, String title, String text) {
        graph.add(id, reader.read(new PassageText(title, "", 0, text)));
    }

    private List<String> rank(String question) {
        return hop.rank(question, List.of(), List.of(), 9).stream().map(MultiHop.Ranked::passage).toList();
    }
}
