package io.edrs.knowledge.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageReaderTest {

    private static final PassageReader READER = new PassageReader();

    @Test
    void readsNamesNotionsAndTheWordsBesideThem() {
        var reading = read("", "The Grey Heron is a 1932 drama film directed by American filmmaker Ada Moor and starring Jon Bly. "
                + "It was shot in Port Anselm with a wooden camera.");
        assertThat(reading.mentions()).extracting(Mention::phrase)
                .contains("grey heron", "ada moor", "jon bly", "port anselm", "wooden camera").doesNotContain("it", "1932");
        assertThat(mention(reading, "ada moor").predicate()).contains("directed");
        assertThat(mention(reading, "ada moor").context() & RelationWords.bits("director")).isEqualTo(RelationWords.bits("director"));
        assertThat(mention(reading, "jon bly").predicate()).isEqualTo("starring");
        assertThat(mention(reading, "wooden camera").kind()).isEqualTo(Mention.Kind.NOTION);
    }

    @Test
    void aListOfNamesSharesItsWords() {
        var reading = read("", "He was the son of Emperor Ulric I and Ermina of Vell.");
        assertThat(mention(reading, "ermina of vell").predicate()).isEqualTo(mention(reading, "emperor ulric i").predicate()).contains("son");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ulric II (king)|Ulric II (835 – 869) was a king.|ulric ii king|ulric ii",
        "|Sven Olof Ek (born 1927) was a politician.|sven olof ek|olof ek",
        "|Onika Marsh, known professionally as Nia Marr, is a singer.|onika marsh|nia marr",
        "Maud, Countess of Oss|She was a countess.|maud countess of oss|maud countess of oss",
        "Henry Vale, Lord of Oss|A lord.|henry vale lord of oss|henry vale"})
    void knowsWhatAPassageIsAbout(String title, String text, String first, String another) {
        var subjects = read(title == null ? "" : title, text).subjects();
        assertThat(subjects).extracting(Subject::phrase).contains(first, another);
    }

    @Test
    void aRowOfATableIsAboutItsFirstValue() {
        assertThat(read("", "Service: Beacon Store | Port: 4000").subjects()).containsExactly(new Subject("beacon store", 1));
    }

    @Test
    void furtherDownADocumentIsLessAboutItsTitleAndAllAboutItsHeading() {
        var subjects = READER.read(new PassageText("Lamps", "Oil lamps", 7, "They smell.")).subjects();
        assertThat(subjects).contains(new Subject("lamps", 0.3), new Subject("oil lamps", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The Goose Woman|goose woman", "An Event|an event", "God'S Gift|god gift", "Étienne De Crécy|etienne de crecy",
        "Saxe-Eisenach|saxe eisenach", "Søren Łukasz|soren lukasz"})
    void aPhraseIsTheSameHoweverItIsWritten(String text, String phrase) {
        assertThat(Terms.phrase(text)).isEqualTo(phrase);
    }

    @Test
    void anyTextCanBeRead() {
        for (var text : new String[] {"", " ", "...", "\"", "((((", "灯はどこですか", "a".repeat(100_000), "The ", "“Open", "\u0000"}) {
            assertThat(read(text, text).mentions()).isNotNull();
        }
    }

    private static Reading read(String title, String text) {
        return READER.read(new PassageText(title, "", 0, text));
    }

    private static Mention mention(Reading reading, String phrase) {
        return reading.mentions().stream().filter(one -> one.phrase().equals(phrase)).findFirst().orElseThrow();
    }
}
