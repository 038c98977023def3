package io.edrs.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"Zoë's,zoe", "'1,250,000',1250000", "We're,we", "O’Brien,obrien", "Søren,soren", "Straße,strasse", "3.5,3.5"})
    void hasOneFormHoweverItIsWritten(String written, String norm) {
        assertThat(Words.of(written)).singleElement().extracting(Word::norm).isEqualTo(norm);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"leads,lead", "led,lead", "running,run", "ran,run", "studies,studi", "v2s,v2s", "ines,in'", "in,in", "use,us'", "used,us'", "us,us"})
    void hasTheStemOfItsFamily(String norm, String stem) {
        assertThat(Words.stem(norm)).isEqualTo(stem);
    }

    @Test
    void cutsAsItIsAsked() {
        var text = "A well-known path, /v1/users!";
        assertThat(Words.of(text)).extracting(Word::text).containsExactly("A", "well", "known", "path", "v1", "users");
        assertThat(Words.of(text, Cut.TERMS)).extracting(Word::text)
                .containsExactly("A", "well", "-", "known", "path", ",", "/", "v1", "/", "users", "!");
        assertThat(Words.of(text, Cut.TOKENS)).extracting(Word::text).containsExactly("A", "well-known", "path", ",", "/", "v1/users", "!");
    }

    @Test
    void keepsThePlaceOfEachWord() {
        var text = "Maria Chen leads Atlas.";
        assertThat(Words.of(text, Cut.TERMS)).allSatisfy(word -> assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text()));
    }

    @Test
    void aMarkIsNoWordAndSaysNothing() {
        assertThat(Words.of("!", Cut.TERMS)).singleElement().satisfies(mark -> {
            assertThat(mark.isWord()).isFalse();
            assertThat(mark.grammar()).isTrue();
            assertThat(mark.number()).isFalse();
        });
    }

    @Test
    void tellsWordsOfAskingFromGrammar() {
        assertThat(Words.content("Please tell me the exact price of the pump")).extracting(Word::norm).containsExactly("exact", "price", "pump");
        assertThat(StopWords.isGrammar("please")).isFalse();
        assertThat(StopWords.isEmpty("please")).isTrue();
    }
}
