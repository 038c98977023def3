package io.edrs.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void markdown() {
        var document = Reads.document("guide.md", "# Guide\n\nFirst *words*.\n\n## Part\n\nIt has:\n\n1. one\n2. two\n   - deep\n\n"
            + "| A | B | C |\n|---|---|---|\n| 1 | `x\\|y` | z |\n\n```java\nint a;\n  int b;\n```\n");
        assertThat(document.title()).isEqualTo("Guide");
        assertThat(document.mediaType()).isEqualTo("text/markdown");
        assertThat(document.blocks()).containsExactly(new Block.Heading(1, "Guide"), new Block.Paragraph("First words."),
            new Block.Heading(2, "Part"), new Block.Paragraph("It has:"), new Block.ListItem("It has:", 0, "1. one"),
            new Block.ListItem("It has:", 0, "2. two"), new Block.ListItem("It has:", 1, "deep"),
            new Block.Table("", List.of("A", "B", "C"), List.of(List.of("1", "x|y", "z"))), new Block.Code("int a;\n  int b;"));
    }

    @Test
    void frontMatterNamesTheDocument() {
        var document = Reads.document("a.md", "---\ntitle: The name\n---\n# Other\n\nText.");
        assertThat(document.title()).isEqualTo("The name");
        assertThat(document.blocks()).startsWith(new Block.Heading(1, "Other"));
    }

    @Test
    void htmlWithoutScriptsAndNavigation() {
        var document = Reads.document("page.html", "<html><head><title>Page</title><style>p{}</style></head><body><nav>Home</nav>"
            + "<h1>Top</h1>Loose <b>text</b>.<script>evil()</script><div hidden>unseen</div>"
            + "<table><caption>Cap</caption><tr><th>K<th>L<th>M<tr><td rowspan=2>a<td>1<td>2<tr><td colspan=2>3</table></body></html>");
        assertThat(document.title()).isEqualTo("Page");
        assertThat(document.blocks()).containsExactly(new Block.Heading(1, "Top"), new Block.Paragraph("Loose text."),
            new Block.Table("Cap", List.of("K", "L", "M"), List.of(List.of("a", "1", "2"), List.of("a", "3", "3"))));
    }

    @Test
    void htmlInItsOwnCharset() {
        var bytes = "<html><head><meta charset='iso-8859-1'></head><body><p>Größe</p></body></html>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reads.document("a.html", bytes).blocks()).containsExactly(new Block.Paragraph("Größe"));
    }

    @Test
    void word() throws Exception {
        var bytes = new WordFile().title("Rover").paragraph("Intro.").heading(2, "Parts").paragraph("It has:").bullet("a wheel")
            .bullet("an arm").table(List.of(List.of("Part", "Price", "Note"), List.of("Wheel", "12", "round"))).bytes();
        assertThat(Reads.document("r.docx", bytes).title()).isEqualTo("Rover");
        assertThat(Reads.said(Reads.chunks("r.docx", bytes))).containsExactly("prose [] Intro.",
            "list [Parts] It has:\n- a wheel\n- an arm", "table [Parts › Wheel] Part: Wheel | Price: 12 | Note: round");
    }

    @Test
    void excel() throws Exception {
        var bytes = SampleFiles.xlsx();
        assertThat(Reads.document("price_list.xlsx", bytes).title()).isEqualTo("price list");
        assertThat(Reads.said(Reads.chunks("price_list.xlsx", bytes))).containsExactly(
            "table [Prices › Rover] Product: Rover | Price: 1200.5 | Stock: 3",
            "table [Prices › Arm] Product: Arm | Price: 800 | Stock: 0");
    }

    @Test
    void powerPoint() throws Exception {
        assertThat(Reads.said(Reads.chunks("s.pptx", SampleFiles.pptx()))).containsExactly(
            "prose [slide 1] The first slide is about rovers.", "prose [slide 2] The second slide is about arms.");
    }

    @Test
    void openDocument() throws Exception {
        var bytes = SampleFiles.odt("<text:h text:outline-level=\"1\">Top</text:h><text:p>Hello there.</text:p>"
            + "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>");
        assertThat(Reads.document("a.odt", bytes).blocks()).containsExactly(new Block.Heading(1, "Top"),
            new Block.Paragraph("Hello there."), new Block.ListItem("Hello there.", 0, "one"));
    }

    @Test
    void pdfWithPages() throws Exception {
        var bytes = SampleFiles.pdf(List.of(
            List.of("Safety Policy", "", "All staff wear goggles. The rule holds for visi-", "tors and everyone in the"),
            List.of("hall. It is old.", "", "2. Shoes", "", "Sandals are not allowed.")));
        assertThat(Reads.said(Reads.chunks("p.pdf", bytes))).containsExactly(
            "prose [page 1] All staff wear goggles. The rule holds for visitors and everyone in the hall. It is old.",
            "prose [2. Shoes › page 2] Sandals are not allowed.");
    }

    @Test
    void runningHeadsOfPdfPagesAreLeftOut() throws Exception {
        var page = List.of("Northwind internal", "", "Some sentence on this page.", "", "Page 1");
        var bytes = SampleFiles.pdf(List.of(page, page, page, page, page));
        assertThat(Reads.chunks("p.pdf", bytes).toString()).doesNotContain("internal").doesNotContain("Page 1")
            .contains("Some sentence");
    }

    @Test
    void delimited() {
        assertThat(Reads.said(Reads.chunks("a.csv", "Name;Age;City\nAda;36;\"London; UK\"\n\nAlan;41;\n"))).containsExactly(
            "table [Ada] Name: Ada | Age: 36 | City: London; UK", "table [Alan] Name: Alan | Age: 41");
        assertThat(Reads.said(Reads.chunks("a.tsv", "Name\tAge\tCity\nAda\t36\tParis\n"))).containsExactly(
            "table [Ada] Name: Ada | Age: 36 | City: Paris");
    }

    @Test
    void textInOtherCharsets() {
        assertThat(Reads.document("a.txt", "Grüße aus Köln.".getBytes(StandardCharsets.UTF_16)).blocks())
            .containsExactly(new Block.Paragraph("Grüße aus Köln."));
        assertThat(Reads.document("a.txt", "Grüße aus Köln.".getBytes(StandardCharsets.ISO_8859_1)).blocks())
            .containsExactly(new Block.Paragraph("Grüße aus Köln."));
    }
}
