package io.edrs.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkerTest {

    private static final String SENTENCE = "The robot moves along aisle %d, i.e. slowly, and stops when Dr. Demir's lidar sees a wall.";

    @Test
    void prosePassagesAreWholeSentencesOfFittingLength() {
        var sentences = IntStream.range(0, 100).mapToObj(SENTENCE::formatted).toList();
        var chunks = Reads.chunks("a.md", "# T\n\n" + String.join(" ", sentences));
        assertThat(chunks).allSatisfy(c -> assertThat(Words.count(c.text())).isBetween(40, 220));
        assertThat(chunks.stream().map(Chunk::text).collect(Collectors.joining(" "))).isEqualTo(String.join(" ", sentences));
        assertThat(chunks).allSatisfy(c -> assertThat(c.text()).startsWith("The robot").endsWith("wall."));
        assertThat(chunks).extracting(Chunk::position).containsExactlyElementsOf(IntStream.range(0, chunks.size()).boxed().toList());
    }

    @Test
    void headingsMakeThePlaceAndEndAPassage() {
        var chunks = Reads.chunks("a.md", "# Title\n\nZero.\n\n## One\n\nFirst.\n\n### Deep\n\nSecond.\n\n## Two\n\nThird.");
        assertThat(Reads.said(chunks)).containsExactly("prose [] Zero.", "prose [One] First.", "prose [One › Deep] Second.", "prose [Two] Third.");
    }

    @Test
    void eachPieceOfALongListKeepsItsIntroduction() {
        var items = IntStream.range(0, 60).mapToObj(i -> "- item number " + i + " with a few more words in it").collect(Collectors.joining("\n"));
        var chunks = Reads.chunks("a.md", "# T\n\nThese are the items:\n\n" + items);
        assertThat(chunks).hasSizeGreaterThan(2).allSatisfy(c -> {
            assertThat(c.kind()).isEqualTo(Chunk.LIST);
            assertThat(c.text()).startsWith("These are the items:\n- item number");
        });
    }

    @Test
    void theLastSentenceOfALongParagraphIntroducesItsList() {
        var chunks = Reads.chunks("a.md", "Much was said before. ".repeat(12) + "Now the parts:\n\n- a\n- b");
        assertThat(chunks).extracting(Chunk::kind).containsExactly(Chunk.PROSE, Chunk.LIST);
        assertThat(chunks.getLast().text()).isEqualTo("Now the parts:\n- a\n- b");
    }

    @Test
    void pairsReadAsPairs() {
        assertThat(Reads.said(Reads.chunks("a.md", "| Setting | Value |\n|---|---|\n| Time limit | 30 s |")))
            .containsExactly("table [Time limit] Time limit: 30 s");
        assertThat(Reads.said(Reads.chunks("a.html", "<table><tr><td>Name</td><td>Ada</td></tr><tr><td>City:</td><td>London</td></tr></table>")))
            .containsExactly("table [Name] Name: Ada", "table [City:] City: London");
        assertThat(Reads.said(Reads.chunks("a.md", "| Service | Port |\n|---|---|\n| api | 8080 |")))
            .containsExactly("table [api] Service: api | Port: 8080");
    }

    @Test
    void rowsWithoutALabelAreCounted() {
        assertThat(Reads.said(Reads.chunks("a.md", "# T\n\n## Sums\n\n| Year | Sum | Note |\n|---|---|---|\n| 2024 | 7 | |")))
            .containsExactly("table [Sums › row 1] Year: 2024 | Sum: 7");
    }

    @Test
    void longCodeIsCutBetweenLines() {
        var lines = IntStream.range(0, 200).mapToObj(i -> "  call(" + i + ");").toList();
        var chunks = Reads.chunks("a.md", "```\n" + String.join("\n", lines) + "\n```");
        var found = new ArrayList<String>();
        chunks.forEach(c -> found.addAll(c.text().lines().toList()));
        assertThat(chunks).hasSizeGreaterThan(1).extracting(Chunk::kind).containsOnly(Chunk.CODE);
        assertThat(found).isEqualTo(lines);
    }

    @Test
    void theSameDocumentGivesTheSamePassages() {
        var text = List.of("# T", "Some text. More text.", "- a", "| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |");
        assertThat(Reads.chunks("a.md", String.join("\n\n", text))).isEqualTo(Reads.chunks("a.md", String.join("\n\n", text)));
    }

    @Test
    void knowsWhichRowsAreOfOneTableAndWhichItemsOfOneList() {
        var chunks = Reads.chunks("a.md", "# A\n\n|x|y|z|\n|-|-|-|\n|a|1|2|\n|b|3|4|\n\n|x|y|z|\n|-|-|-|\n|c|5|6|\n\n- one\n- two\n\n## B\n\nProse stands alone.\n");
        assertThat(chunks).extracting(Chunk::group).containsExactly(1, 1, 2, 3, 0);
    }
}
