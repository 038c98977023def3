package io.edrs.reasoning.interpreter;

import io.edrs.platform.kernel.compute.Computation;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.reasoning.AnswerType;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Interpretation;
import io.edrs.reasoning.Interpreter;
import io.edrs.reasoning.Plan;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how a question would be taken and who would be asked, without asking anybody. */
@Controller("/api/v1/reasoning/interpretations")
@ExecuteOn(TaskExecutors.BLOCKING)
class InterpretationController {

    private static final int LONGEST = 4_000;

    record Asked(@Nullable String text) {}

    /** @param parts the questions it consists of, when it has several */
    record Taken(Intent intent, String query, List<String> readings, List<String> names, AnswerType answerType, double complexity, List<String> parts, Plan plan) {}

    private final Interpreter interpreter;
    private final Computation computation;

    InterpretationController(Interpreter interpreter, Computation computation) {
        this.interpreter = interpreter;
        this.computation = computation;
    }

    @Post
    Taken interpret(Caller caller, @Body Asked asked) {
        var tenant = caller.require("ask").tenant();
        var text = asked.text();
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new EdrsException(InterpreterError.QUESTION_LACKS, "The field 'text' holds what is asked, in 1 to %d characters.".formatted(LONGEST));
        }
        var taken = computation.run(() -> interpreter.interpret(tenant, text, List.of()));
        return new Taken(taken.intent(), taken.query(), taken.readings(), taken.names(), taken.answerType(), taken.complexity(),
                taken.parts().stream().map(Interpretation::query).toList(), interpreter.plan(tenant, text, taken));
    }
}
