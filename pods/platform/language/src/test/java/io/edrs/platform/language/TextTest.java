package io.edrs.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final String SENTENCE = "Maria Chen leads the Atlas project in Lisbon.";

    @Test
    void isReadOnce() {
        var first = Words.of(SENTENCE);
        assertThat(Words.of(new String(SENTENCE))).isSameAs(first);
        assertThat(first.tags()).isSameAs(Words.of(SENTENCE).tags());
        assertThat(new Tagger().tags(first)).isSameAs(first.tags());
        assertThat(first.names()).isSameAs(Words.of(SENTENCE).names());
    }

    @Test
    void hasTagsAndNames() {
        assertThat(Words.of(SENTENCE).tokens()).filteredOn(Token::isName).extracting(Token::text).contains("Maria", "Chen", "Lisbon");
        assertThat(Words.of(SENTENCE).names()).extracting(Name::text).containsExactly("Maria Chen", "Atlas", "Lisbon");
        assertThat(Words.of("").tags()).isEmpty();
    }

    @Test
    void tagsTheSameBesideOthers() throws Exception {
        var alone = new Tagger().tags(new ArrayList<>(Words.of(SENTENCE)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 100).<Callable<Object>>mapToObj(i -> () -> new Tagger().tags(new ArrayList<>(Words.of(SENTENCE)))).toList());
            for (var one : all) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void longTextsAreReadAnew() {
        var text = SENTENCE.repeat(40);
        assertThat(Words.of(text)).isNotSameAs(Words.of(text)).isEqualTo(Words.of(text));
    }
}
