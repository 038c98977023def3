package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables over HTTP: kept as comma-separated values, shown, deleted. */
@Controller("/api/v1/reasoning/causal/datasets")
@ExecuteOn(TaskExecutors.BLOCKING)
class DatasetController {

    record Said(@Nullable String csv) {}

    record Kept(String name, List<String> variables, int rows, Instant keptAt, String keptBy) {

        static Kept of(DatasetHead head) {
            return new Kept(head.name(), head.names(), head.rowCount(), head.keptAt(), head.keptBy());
        }
    }

    record Shown(String name, int rows, String csv) {}

    record Datasets(List<Kept> datasets) {}

    private final Shelf shelf;

    DatasetController(Shelf shelf) {
        this.shelf = shelf;
    }

    @Get
    Datasets list(Caller caller) {
        return new Datasets(shelf.datasets(caller.require("ask").tenant()).stream().map(Kept::of).toList());
    }

    @Get("/{name}")
    Shown show(Caller caller, String name) {
        var row = shelf.dataset(caller.require("ask").tenant(), name);
        return new Shown(name, row.rowCount(), row.body());
    }

    @Put("/{name}")
    Kept keep(Caller caller, String name, @Body Said said) {
        return Kept.of(shelf.keepDataset(caller.require("ingest").tenant(), caller.userId(), name, Request.text("csv", said.csv())));
    }

    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Caller caller, String name) {
        shelf.deleteDataset(caller.require("ingest").tenant(), name);
    }
}
