package io.edrs.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.schema.memory.Turn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskBackTest {

    private static final List<String> STATIONS = List.of("Quilby", "Tarn Edge", "Orm");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "What is its mast height?|its|Quilby|What is Quilby's mast height?",
        "How high is it?|it|I mean Tarn Edge.|How high is Tarn Edge?",
        "Who is their supervisor?|their|The one called Orm, please|Who is Orm's supervisor?",
        "When did he start?|he|Pavel Lind|When did Pavel Lind start?"})
    void aReplyTakesTheWordsPlace(String question, String word, String reply, String meant) {
        assertThat(AskBack.merged(question, AskBack.meaning(word, STATIONS), reply)).contains(meant);
        assertThat(AskBack.merged(question, AskBack.meaning(word, List.of()), reply)).contains(meant);
    }

    @Test
    void aReplyChoosesAmongSeveral() {
        assertThat(AskBack.which(STATIONS)).isEqualTo("Which one do you mean: Quilby, Tarn Edge or Orm?");
        assertThat(AskBack.merged("What is the mast height?", AskBack.which(STATIONS), "Tarn Edge, please.")).contains("What is the mast height of Tarn Edge?");
    }

    @Test
    void anotherQuestionIsNoReply() {
        assertThat(AskBack.merged("What is the mast height?", AskBack.which(STATIONS), "Who is Ada Lovelace?")).isEmpty();
        assertThat(AskBack.merged("What is the mast height?", AskBack.which(STATIONS), "never mind")).isEmpty();
        assertThat(AskBack.merged("What is the mast height?", "It is 31 m.", "Quilby")).isEmpty();
    }

    @Test
    void aConversationIsReadAsItWasMeant() {
        var first = turn("user", "What is its battery?");
        var turns = List.of(first, turn("persona", AskBack.meaning("its", STATIONS)), turn("user", "Quilby"), turn("persona", "48 V."));
        var meant = AskBack.read("And its mast height?", turns);
        assertThat(meant.unclear()).isNull();
        assertThat(meant.before()).extracting(Turn::text).containsExactly("What is Quilby's battery?", "48 V.");
        var continuing = AskBack.read("Quilby", turns.subList(0, 2));
        assertThat(continuing).isEqualTo(new AskBack.Meant("What is Quilby's battery?", first.eventId(), List.of()));
    }

    private static Turn turn(String speaker, String text) {
        return new Turn(UUID.nameUUIDFromBytes(text.getBytes()), new UUID(0, 1), speaker, text, Instant.EPOCH, 0);
    }
}
