package io.edrs.reasoning.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.Core;
import io.edrs.reasoning.Verdict;
import io.edrs.reasoning.Verification;
import io.edrs.reasoning.Verifier;
import io.edrs.schema.reasoning.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceVerifierTest {

    private static final List<Evidence> EVIDENCE = List.of(
            new Evidence("passage", "a", "services.md", "Service: Vector Store | Cache port: 6384 | Owner: Ada Brown", 0.9),
            new Evidence("passage", "b", "falcon.md", "Project Falcon started in March 2019. It is not open to the public.", 0.8));

    @Test
    void supportsWhatTheEvidenceSays() {
        assertThat(states("The cache port of the Vector Store is 6384. Falcon began in March 2019.")).containsExactly("supported", "supported");
    }

    @Test
    void contradictsOtherNumbersAndNegations() {
        assertThat(states("The cache port of the Vector Store is 6385. Falcon is open to the public.")).containsExactly("contradicted", "contradicted");
    }

    @Test
    void dropsWhatNothingSupports() {
        var checked = verify("The owner of the Vector Store is Ada Brown. Ada Brown lives in Paris with two cats.");
        assertThat(checked.text()).isEqualTo("The owner of the Vector Store is Ada Brown.");
        assertThat(checked.clean()).isFalse();
        assertThat(checked.verdicts().getLast().state()).isEqualTo(Verdict.UNSUPPORTED);
    }

    private static List<String> states(String answer) {
        return verify(answer).verdicts().stream().map(Verdict::state).toList();
    }

    private static Verification verify(String answer) {
        return Core.get(Verifier.class).verify(answer, EVIDENCE);
    }
}
