package io.edrs.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileTextTest {

    @Test
    void tenThousandColumns() {
        var header = IntStream.range(0, 10_000).mapToObj(i -> "column_" + i).collect(Collectors.joining(","));
        var row = IntStream.range(0, 10_000).mapToObj(i -> i % 2 == 0 ? "v" + i : "").collect(Collectors.joining(","));
        var chunks = Reads.chunks("wide.csv", header + "\n" + (row + "\n").repeat(20));
        assertThat(chunks).allSatisfy(c -> assertThat(c.text().length()).isLessThan(2_200));
        assertThat(chunks).hasSizeLessThan(20 * 80).anySatisfy(c -> assertThat(c.text()).contains("column_9998: v9998"));
    }

    @Test
    void aMegabyteInOneLine() {
        assertThat(Reads.chunks("a.txt", "x".repeat(1_000_000))).hasSizeGreaterThan(400)
            .allSatisfy(c -> assertThat(c.text().length()).isLessThan(5_000));
        assertThat(Reads.chunks("a.txt", "word ".repeat(200_000))).allSatisfy(c -> assertThat(c.text().length()).isLessThan(5_000));
        assertThat(Reads.chunks("a.md", "x".repeat(1_000_000))).hasSizeGreaterThan(400);
        assertThat(Reads.chunks("a.csv", "x".repeat(1_000_000) + "," + "y".repeat(10))).isNotEmpty();
    }

    @Test
    void emojiAreNeverCutInHalf() {
        assertThat(Reads.chunks("a.txt", "😀".repeat(100_000))).allSatisfy(c ->
            assertThat(c.text().codePoints().allMatch(cp -> cp == 0x1F600)).isTrue());
    }

    @Test
    void whatCannotBeSeenIsTakenOut() {
        var hidden = "Pay\u200B \u202Eeno\u202C now\uFEFF.\u2066\u00AD " + new String(Character.toChars(0xE0041)) + "Cafe\u0301" + "\u0301".repeat(50);
        assertThat(CleanText.line(hidden)).startsWith("Pay eno now. Café").hasSizeLessThan(30);
        assertThat(CleanText.line("a\u0000b\uD800c")).isEqualTo("abc");
        assertThat(CleanText.line("👩\u200D💻 می\u200Cخواهم")).isEqualTo("👩\u200D💻 می\u200Cخواهم");
    }

    @Test
    void deepNestingEnds() {
        assertThat(read("a.html", "<div>".repeat(50_000) + "Text.")).isTrue();
        assertThat(read("a.html", "<table><tr><td>".repeat(5_000) + "Text.")).isTrue();
        assertThat(read("a.html", "<ul><li>".repeat(20_000) + "Text.")).isTrue();
        assertThat(read("a.md", ">".repeat(20_000) + " Text.")).isTrue();
        assertThat(read("a.md", "[".repeat(50_000) + "Text.")).isTrue();
        assertThat(read("a.md", "*a ".repeat(50_000) + "Text.")).isTrue();
    }

    @Test
    void mergedCellsDoNotMultiplyWithoutEnd() {
        var row = "<tr>" + "<td colspan=1000 rowspan=1000>x".repeat(100);
        assertThat(read("a.html", "<table>" + row.repeat(100) + "</table>")).isTrue();
    }

    private static boolean read(String name, String text) {
        try {
            return !Reads.chunks(name, text).isEmpty();
        } catch (UnreadableDocumentException e) {
            return !e.getMessage().contains("Exception");
        }
    }
}
