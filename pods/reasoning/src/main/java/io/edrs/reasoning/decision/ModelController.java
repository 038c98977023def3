package io.edrs.reasoning.decision;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.reasoning.tables.Decided;
import io.edrs.reasoning.trees.Growth;
import io.edrs.reasoning.trees.Prediction;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Models over HTTP: learned, kept, shown, used, deleted. */
@Controller("/api/v1/reasoning/decision/models")
@ExecuteOn(TaskExecutors.BLOCKING)
class ModelController {

    private static final int TREES = 50;
    private static final int DEPTH = 8;
    private static final int DEEPEST = 30;
    private static final int LEAST_ROWS = 2;

    record Models(List<ModelHead> models) {}

    record Shown(String name, String kind, String summary, String body) {}

    record Lesson(@Nullable String csv, @Nullable String target, @Nullable Integer trees, @Nullable Integer depth, @Nullable Integer leastRows) {}

    record Learned(ModelHead model, double quality, double baseline, Map<String, Double> importance) {}

    record Text(@Nullable String xml) {}

    record Row(@Nullable Map<String, String> values) {}

    record Case(@Nullable String decision, @Nullable Map<String, Object> values) {}

    private final Decisions decisions;
    private final DecisionConfig config;

    ModelController(Decisions decisions, DecisionConfig config) {
        this.decisions = decisions;
        this.config = config;
    }

    @Get
    Models list(Caller caller) {
        return new Models(decisions.models().list(caller.require("ask").tenant()));
    }

    @Get("/{name}")
    Shown show(Caller caller, String name) {
        var row = decisions.models().model(caller.require("ask").tenant(), name);
        return new Shown(row.name(), row.kind(), row.summary(), row.body());
    }

    @Post("/{name}/train")
    Learned train(Caller caller, String name, @Body Lesson lesson) {
        var growth = new Growth(Ask.between("trees", lesson.trees(), TREES, 1, config.mostTrees()), Ask.between("depth", lesson.depth(), DEPTH, 1, DEEPEST),
                Ask.between("leastRows", lesson.leastRows(), LEAST_ROWS, 1, Integer.MAX_VALUE));
        var tenant = caller.require("ingest").tenant();
        var forest = decisions.grow(Ask.text("csv", lesson.csv()), Ask.text("target", lesson.target()), growth);
        return new Learned(decisions.keep(tenant, caller.userId(), name, forest), forest.quality(), forest.baseline(), forest.importance());
    }

    @Put("/{name}/dmn")
    ModelHead keepTable(Caller caller, String name, @Body Text text) {
        return decisions.keepTable(caller.require("ingest").tenant(), caller.userId(), name, Ask.text("xml", text.xml()));
    }

    @Put("/{name}/choice")
    ModelHead keepChoice(Caller caller, String name, @Body Choice choice) {
        return decisions.keepChoice(caller.require("ingest").tenant(), caller.userId(), name, choice);
    }

    @Post("/{name}/predict")
    Prediction predict(Caller caller, String name, @Body Row row) {
        return decisions.predict(caller.require("ask").tenant(), name, row.values() == null ? Map.of() : row.values());
    }

    @Post("/{name}/decide")
    Decided decide(Caller caller, String name, @Body Case asked) {
        return decisions.decide(caller.require("ask").tenant(), name, asked.decision(), asked.values() == null ? Map.of() : asked.values());
    }

    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Caller caller, String name) {
        decisions.models().delete(caller.require("ingest").tenant(), name);
    }
}
