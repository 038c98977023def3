package io.edrs.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void headingsParagraphsAndLists() {
        var text = "THE TITLE\n\nA paragraph that\ngoes on.\n\nUnderlined\n----------\nMore text. Here:\n- one\n  goes on\n- two\n";
        assertThat(Reads.document("a.txt", text).blocks()).containsExactly(new Block.Heading(1, "THE TITLE"),
            new Block.Paragraph("A paragraph that goes on."), new Block.Heading(2, "Underlined"),
            new Block.Paragraph("More text. Here:"), new Block.ListItem("More text. Here:", 0, "one goes on"),
            new Block.ListItem("More text. Here:", 0, "two"));
    }

    @Test
    void numberedHeadingsAreToldFromNumberedItems() {
        assertThat(Reads.document("a.txt", "1. Scope\n\nIt holds for all.\n\n1.2 Exceptions\n\nNone are known.").blocks())
            .containsExactly(new Block.Heading(2, "1. Scope"), new Block.Paragraph("It holds for all."),
                new Block.Heading(3, "1.2 Exceptions"), new Block.Paragraph("None are known."));
        assertThat(Reads.document("a.txt", "1. Eat\n\n2. Sleep\n\nThat was all.").blocks()).containsExactly(
            new Block.ListItem("", 0, "1. Eat"), new Block.ListItem("", 0, "2. Sleep"), new Block.Paragraph("That was all."));
    }

    @Test
    void tables() {
        var header = List.of("Day", "Subject", "With");
        var rows = List.of(List.of("Monday", "Welcome desk", "Ann"), List.of("Friday", "Tour", "Bob"));
        assertThat(Reads.document("a.txt", "Day     Subject       With\nMonday  Welcome desk  Ann\nFriday  Tour          Bob\n").blocks())
            .containsExactly(new Block.Table("", header, rows));
        assertThat(Reads.document("a.txt", "| Day | Subject | With |\n|-----|----|---|\n| Monday | Welcome desk | Ann |\n"
            + "| Friday | Tour | Bob |").blocks()).containsExactly(new Block.Table("", header, rows));
    }

    @Test
    void linesOfPropertiesAreItems() {
        assertThat(Reads.document("a.txt", "Thorn Hill\n\nBeds: 266\nDistrict: X837\nEmergency number: +49 38 879270\n").blocks()).containsExactly(
            new Block.Heading(2, "Thorn Hill"), new Block.ListItem("", 0, "Beds: 266"), new Block.ListItem("", 0, "District: X837"),
            new Block.ListItem("", 0, "Emergency number: +49 38 879270"));
    }

    @Test
    void wideGapsInProseAreNoTable() {
        assertThat(Reads.document("a.txt", "He said.  She said.  They\nleft.  Then nothing.\nIt ended.").blocks())
            .containsExactly(new Block.Paragraph("He said. She said. They left. Then nothing. It ended."));
    }
}
