package io.edrs.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.edrs.knowledge.documents.UnreadableDocumentException.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnreadableFilesTest {

    private static final ParseLimits LIMITS = new ParseLimits(1_000_000, 100_000, Duration.ofSeconds(60));

    @Test
    void empty() {
        refused("a.txt", new byte[0], Reason.EMPTY);
        refused("a.pdf", new byte[0], Reason.EMPTY);
        refused("a.md", SampleFiles.utf8(" \n\t "), Reason.EMPTY);
    }

    @Test
    void torn() throws Exception {
        refused("a.pdf", Arrays.copyOf(SampleFiles.pdf(List.of(List.of("Text."))), 300), Reason.BROKEN);
        var word = WordFile.of("Text.").bytes();
        refused("a.docx", Arrays.copyOf(word, word.length / 2), Reason.BROKEN);
        refused("a.docx", Arrays.copyOf(word, 100), Reason.BROKEN);
        refused("a.odt", SampleFiles.odt("<text:p>unclosed"), Reason.BROKEN);
    }

    @Test
    void encrypted() throws Exception {
        refused("a.pdf", SampleFiles.encryptedPdf(), Reason.ENCRYPTED);
        refused("a.docx", SampleFiles.encryptedDocx(), Reason.ENCRYPTED);
    }

    @Test
    void binaryUnderAnyName() {
        var garbage = new byte[20_000];
        new Random(7).nextBytes(garbage);
        refused("a.txt", garbage, Reason.BINARY);
        refused("a.md", garbage, Reason.BINARY);
        refused("a.csv", garbage, Reason.BINARY);
        refused("a.pdf", garbage, Reason.BROKEN);
        refused("a.docx", garbage, Reason.BROKEN);
        refused("a.bin", garbage, Reason.UNSUPPORTED);
        refused("a", garbage, Reason.UNSUPPORTED);
    }

    @Test
    void imagesAndPrograms() {
        refused("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, Reason.UNSUPPORTED);
        refused("a.txt", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0}, Reason.BINARY);
    }

    @Test
    void withoutText() throws Exception {
        refused("scan.pdf", SampleFiles.blankPdf(), Reason.NO_TEXT);
        refused("a.html", SampleFiles.utf8("<html><body><script>x()</script></body></html>"), Reason.NO_TEXT);
    }

    @Test
    void tooLarge() {
        refused("a.txt", new byte[1_000_001], Reason.TOO_LARGE);
        refused("a.txt", SampleFiles.utf8("word ".repeat(30_000)), Reason.TOO_MUCH_TEXT);
        refused("a.html", SampleFiles.utf8("<p>" + "word ".repeat(30_000)), Reason.TOO_MUCH_TEXT);
    }

    @Test
    void tooMuchTextInAWordFile() throws Exception {
        var word = new WordFile();
        for (int i = 0; i < 2_000; i++) {
            word.paragraph("Paragraph " + i + " says the same thing again, only at another place in the file.");
        }
        refused("a.docx", word.bytes(), Reason.TOO_MUCH_TEXT);
    }

    @Test
    void zipBombs() throws Exception {
        refused("a.docx", SampleFiles.zipBomb(), Reason.BOMB);
    }

    @Test
    void entityBombs() throws Exception {
        var entities = "<!DOCTYPE x [<!ENTITY a \"" + "ha ".repeat(100) + "\"><!ENTITY b \"" + "&a;".repeat(100) + "\"><!ENTITY c \""
            + "&b;".repeat(100) + "\"><!ENTITY d \"" + "&c;".repeat(100) + "\">]>";
        var error = catchThrowableOfType(UnreadableDocumentException.class,
            () -> Reads.document("a.odt", SampleFiles.odt(entities, "<text:p>&d;</text:p>")));
        assertThat(error).isNotNull();
    }

    @Test
    void tooSlow() {
        var parser = new DocumentParser(new ParseLimits(50_000_000, 50_000_000, Duration.ofNanos(1)));
        var error = catchThrowableOfType(UnreadableDocumentException.class,
            () -> parser.parse("a.md", SampleFiles.utf8("*word* ".repeat(500_000))));
        assertThat(error.reason()).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void anOpenQuotationMarkInATable() {
        assertThat(refused("a.csv", SampleFiles.utf8("a,b\n1,\"open\n2,3\n")).getMessage()).contains("quotation mark");
    }

    private static void refused(String name, byte[] bytes, Reason reason) {
        assertThat(refused(name, bytes).reason()).as(name).isEqualTo(reason);
    }

    private static UnreadableDocumentException refused(String name, byte[] bytes) {
        var error = catchThrowableOfType(UnreadableDocumentException.class, () -> new DocumentParser(LIMITS).parse(name, bytes));
        assertThat(error).as(name).isNotNull();
        assertThat(error.getMessage()).startsWith("'" + name + "'").endsWith(".").doesNotContain("Exception", "org.apache");
        return error;
    }
}
