package io.edrs.reasoning.hypothesis;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Theories over HTTP, and what they explain. */
@Controller("/api/v1/reasoning/hypotheses")
@ExecuteOn(TaskExecutors.BLOCKING)
class HypothesisController {

    private static final int MOST = 10;
    private static final int LIMIT = 50;

    record Kept(String name, List<String> speaksOf, Instant keptAt, String keptBy) {

        static Kept of(TheoryHead head) {
            return new Kept(head.name(), head.spoken(), head.keptAt(), head.keptBy());
        }
    }

    record Listing(List<Kept> theories) {}

    record Question(@Nullable String theory, @Nullable Said inline, @Nullable List<String> observed, @Nullable List<String> absent, @Nullable Integer most) {}

    private final Theories theories;
    private final Explaining explaining;

    HypothesisController(Theories theories, Explaining explaining) {
        this.theories = theories;
        this.explaining = explaining;
    }

    @Get("/theories")
    Listing list(Caller caller) {
        return new Listing(theories.list(caller.require("ask").tenant()).stream().map(Kept::of).toList());
    }

    @Get("/theories/{name}")
    Said show(Caller caller, String name) {
        return theories.theory(caller.require("ask").tenant(), name);
    }

    @Put("/theories/{name}")
    Kept keep(Caller caller, String name, @Body Said said) {
        return Kept.of(theories.keep(caller.require("ingest").tenant(), caller.userId(), name, said));
    }

    @Delete("/theories/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Caller caller, String name) {
        theories.delete(caller.require("ingest").tenant(), name);
    }

    @Post("/explain")
    Explained explain(Caller caller, @Body Question question) {
        var tenant = caller.require("ask").tenant();
        if ((question.theory() == null) == (question.inline() == null)) {
            throw Said.invalid("Give either the name of a kept 'theory' or one 'inline'.");
        }
        var most = question.most() == null ? MOST : question.most();
        if (most < 1 || most > LIMIT) {
            throw Said.invalid("A most of %d is refused; use 1 to %d.".formatted(most, LIMIT));
        }
        var said = question.inline() == null ? theories.theory(tenant, Said.text("theory", question.theory())) : question.inline();
        return explaining.explain(said.theory(), Said.texts("observed", question.observed()), Said.texts("absent", question.absent()), most);
    }
}
