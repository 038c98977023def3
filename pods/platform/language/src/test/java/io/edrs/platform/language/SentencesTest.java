package io.edrs.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "We use tools, e.g. The Hammer, at work.", "Dr. Smith met Prof. Jones.", "Version v1.2 is out.", "See Fig. 3 and No. 5 there.",
        "It costs 3.5 EUR, i.e. Two coffees.", "J. R. R. Tolkien wrote it.", "He came at 5 p.m. on Monday.", "Edit the file conf.yaml first.",
        "Das gilt z.B. Für uns.", "It ended on 3 Jan. 2024 in Rome.", "Visit www.example.com today.", "Smith et al. (2020) say so."})
    void staysWhole(String sentence) {
        assertThat(Sentences.ofParagraph(sentence)).containsExactly(sentence);
    }

    @Test
    void cutsBetweenSentences() {
        assertThat(Sentences.ofParagraph("Is it? Yes! We met at 5 p.m. Then we left. I said no. \"Stop.\" She went. これは文です。次の文。"))
            .containsExactly("Is it?", "Yes!", "We met at 5 p.m.", "Then we left.", "I said no.", "\"Stop.\"", "She went.",
                "これは文です。", "次の文。");
    }

    @Test
    void emptyTextHasNone() {
        assertThat(Sentences.ofParagraph("")).isEmpty();
    }
}
