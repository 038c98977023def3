package io.edrs.reasoning.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.Composed;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyingTest {

    private static final Composed UNKNOWN = new Composed("I do not know.", List.of(), List.of(), 0, List.of("pump"));

    @Test
    void whoDoesNotKnowSaysWhoWasNotHeardOut() {
        assertThat(Replying.admitting(UNKNOWN, List.of("knowledge", "memory"), "unknown").answer())
                .isEqualTo("I do not know. Knowledge and memory did not reply in time: please ask again.");
    }

    @Test
    void anAnswerAndACompleteSearchStandAsTheyAre() {
        assertThat(Replying.admitting(UNKNOWN, List.of(), "unknown")).isSameAs(UNKNOWN);
        assertThat(Replying.admitting(UNKNOWN, List.of("memory"), "answer")).isSameAs(UNKNOWN);
    }
}
