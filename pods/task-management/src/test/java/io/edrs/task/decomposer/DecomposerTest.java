package io.edrs.task.decomposer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.task.Decomposed;
import io.edrs.schema.task.DecompositionRequested;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecomposerTest {

    private final Decomposer decomposer = new Decomposer(new Nouns(), new References());

    @Test
    void splitsAllItWasTunedOn() throws IOException {
        assertThat(mistakes("tuning.txt")).isEmpty();
    }

    /** Written before the rules were first run; 29 of 30 were right then, so it may only get better. */
    @Test
    void splitsTheHeldOutHalf() throws IOException {
        assertThat(mistakes("heldout.txt")).hasSizeLessThanOrEqualTo(1);
    }

    /** Written after the rules, in other words; 24 of 29 were right at the first run, the rest have been mended since. */
    @Test
    void splitsTheFreshSet() throws IOException {
        assertThat(mistakes("fresh.txt")).isEmpty();
    }

    @Test
    void dropsNothingWhenTheLimitIsReached() {
        var parts = decomposer.parts("Who is A? Who is B? Who is C?", 2);
        assertThat(parts).containsExactly("Who is A?", "Who is B? Who is C?");
        assertThat(decomposer.parts("Who is A? Who is B?", 1)).containsExactly("Who is A? Who is B?");
    }

    @Test
    void answersAsksAndCalls() {
        var handled = new DecompositionHandler(decomposer).handle(SampleEvents.of("a", new DecompositionRequested("Who is A? Who is B?", 10)));
        assertThat(handled).isEqualTo(List.of(new Decomposed(List.of("Who is A?", "Who is B?"))));
        var wanted = new DecompositionController.Wanted("Who is A? Who is B?", null);
        assertThat(new DecompositionController(decomposer).decompose(new Caller("a", "k", Set.of("ask")), wanted).parts()).hasSize(2);
    }

    @Test
    void refusesWhatItCannotSplit() {
        assertThatThrownBy(() -> decomposer.parts(" ", 10)).hasMessageContaining("0 characters");
        assertThatThrownBy(() -> decomposer.parts("x".repeat(32_769), 10)).hasMessageContaining("32769");
        assertThatThrownBy(() -> decomposer.parts("Who?", 11)).hasMessageContaining("11");
        assertThatThrownBy(() -> decomposer.parts("Who?", 0)).hasMessageContaining("1 to 10");
    }

    private List<String> mistakes(String file) throws IOException {
        var mistakes = new ArrayList<String>();
        try (var stream = DecomposerTest.class.getResourceAsStream(file)) {
            for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                var sides = line.split(" => ");
                var wanted = sides[1].equals("=") ? List.of(sides[0]) : Arrays.asList(sides[1].split(" \\| "));
                var parts = decomposer.parts(sides[0], 10);
                if (!parts.equals(wanted)) {
                    mistakes.add(sides[0] + " => " + parts);
                }
            }
        }
        return mistakes;
    }
}
