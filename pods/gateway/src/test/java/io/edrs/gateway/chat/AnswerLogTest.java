package io.edrs.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.reasoning.AnswerChunk;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerLogTest {

    private final UUID message = Fresh.id();
    private final AnswerLog log = new AnswerLog("x");

    /** Keeps what it was told. */
    private static final class Listener implements AnswerLog.Reader {

        private final List<String> texts = new ArrayList<>();
        private String last = "";

        @Override
        public void chunk(String id, AnswerChunk chunk) {
            texts.add(chunk.text());
            last = id;
        }

        @Override
        public void answer(String id, Answer answer) {
            last = id;
        }
    }

    private void say(String... words) {
        for (var word : words) {
            log.chunk(new AnswerChunk(message, Integer.parseInt(word), "provisional", word));
        }
    }

    @Test
    void aReaderThatComesBackHearsTheRestOnce() {
        var first = new Listener();
        log.join(null, first);
        say("0", "1", "2");
        log.leave(first);
        say("3", "4");
        var again = new Listener();
        log.join(AnswerLog.Place.of(first.last), again);
        say("5");
        assertThat(first.texts).containsExactly("0", "1", "2");
        assertThat(again.texts).containsExactly("3", "4", "5");
    }

    @Test
    void aReaderOfAnotherLogHearsEverything() {
        say("0", "1");
        var stranger = new Listener();
        log.join(AnswerLog.Place.of("y-2"), stranger);
        assertThat(stranger.texts).containsExactly("0", "1");
    }

    @Test
    void aPieceThatComesTwiceIsHeardOnce() {
        var listener = new Listener();
        log.join(null, listener);
        say("0", "1", "0", "1", "2");
        assertThat(listener.texts).containsExactly("0", "1", "2");
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        assertThat(AnswerLog.Place.of("ab-12")).isEqualTo(new AnswerLog.Place("ab", 12));
        for (var no : new String[] {null, "", "x", "-1", "x-", "x-end", "x-99999999999", "x--"}) {
            assertThat(AnswerLog.Place.of(no)).as(no).isNull();
        }
        assertThat(AnswerLog.isEnd("x-end")).isTrue();
        assertThat(AnswerLog.isEnd(null)).isFalse();
    }
}
