package io.edrs.reasoning.logic;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.reasoning.ProofStep;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proofs over HTTP. */
@Controller("/api/v1/reasoning/proofs")
@ExecuteOn(TaskExecutors.BLOCKING)
class ProofController {

    /**
     * What is to be decided.
     *
     * @param text premises and, last, what is asked: controlled English, formulas one a line, or a program under headings
     * @param goal what is asked, when the text holds premises only
     * @param semantics {@code classical} (default), or {@code rules}: rules are used forward only, as Datalog does
     */
    record Wanted(@Nullable String text, @Nullable String goal, @Nullable String semantics) {}

    /**
     * A sentence and how it was read.
     *
     * @param formula null when it could not be read
     * @param why it could not
     */
    record ReadSentence(String text, @Nullable String formula, String why) {}

    /**
     * What follows.
     *
     * @param verdict {@code true}, {@code false}, {@code unknown}, {@code contradiction}, {@code value}, {@code unread} or {@code out of time}
     * @param proof the checked steps; empty when nothing could be shown
     * @param tree the proof as text, what is shown on top
     * @param coverage share of the sentences that were read
     */
    record Shown(String verdict, String answer, double confidence, List<ProofStep> proof, String tree, List<ReadSentence> sentences, double coverage, List<String> unread) {}

    private final Proofs proofs;

    ProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    @Post
    Shown prove(Caller caller, @Body Wanted wanted) {
        caller.require("ask");
        return proofs.of(wanted);
    }
}
