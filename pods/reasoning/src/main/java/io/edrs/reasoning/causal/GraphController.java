package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.reasoning.graphs.DotText;
import io.edrs.reasoning.networks.BifText;
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

/** Causal graphs over HTTP: kept as DOT or BIF, shown, deleted. */
@Controller("/api/v1/reasoning/causal/graphs")
@ExecuteOn(TaskExecutors.BLOCKING)
class GraphController {

    record Said(@Nullable String dot, @Nullable String bif) {}

    record Kept(String name, String form, List<String> variables, Instant keptAt, String keptBy) {

        static Kept of(GraphHead head) {
            return new Kept(head.name(), head.form(), head.names(), head.keptAt(), head.keptBy());
        }
    }

    record Shown(String name, String form, List<String> variables, String dot, @Nullable String bif) {}

    record Graphs(List<Kept> graphs) {}

    record Lesson(@Nullable String dataset, @Nullable String keepAs) {}

    private final Workbench workbench;

    GraphController(Workbench workbench) {
        this.workbench = workbench;
    }

    @Get
    Graphs list(Caller caller) {
        return new Graphs(workbench.shelf().graphs(caller.require("ask").tenant()).stream().map(Kept::of).toList());
    }

    @Get("/{name}")
    Shown show(Caller caller, String name) {
        var row = workbench.shelf().graph(caller.require("ask").tenant(), name);
        return new Shown(name, row.form(), row.names(), row.hasProbabilities() ? DotText.write(BifText.read(row.body()).graph()) : row.body(),
                row.hasProbabilities() ? row.body() : null);
    }

    @Put("/{name}")
    Kept keep(Caller caller, String name, @Body Said said) {
        var tenant = caller.require("ingest").tenant();
        if ((said.dot() == null) == (said.bif() == null)) {
            throw Workbench.invalid("Give the graph either as 'dot' or as 'bif'.");
        }
        return Kept.of(workbench.shelf().keepGraph(tenant, caller.userId(), name, said.dot() == null ? GraphRow.BIF : GraphRow.DOT,
                said.dot() == null ? said.bif() : said.dot()));
    }

    @Post("/{name}/learn")
    Kept learn(Caller caller, String name, @Body Lesson lesson) {
        var tenant = caller.require("ingest").tenant();
        var bif = workbench.learned(tenant, name, Request.text("dataset", lesson.dataset()));
        return Kept.of(workbench.shelf().keepGraph(tenant, caller.userId(), lesson.keepAs() == null ? name : lesson.keepAs(), GraphRow.BIF, bif));
    }

    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Caller caller, String name) {
        workbench.shelf().deleteGraph(caller.require("ingest").tenant(), name);
    }
}
