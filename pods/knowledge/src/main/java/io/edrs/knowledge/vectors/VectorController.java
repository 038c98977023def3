package io.edrs.knowledge.vectors;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Vectors over HTTP. */
@Controller("/api/v1/knowledge/vectors")
@ExecuteOn(TaskExecutors.BLOCKING)
class VectorController {

    private static final int LARGEST_PAGE = 200;

    record Wanted(@Nullable Integer dimension) {}

    /** @param next give it as {@code after} for the next page; null on the last */
    record Page(List<VectorCollection> collections, @Nullable String next) {}

    record Brought(@Nullable String id, float @Nullable [] vector, @Nullable Map<String, String> metadata) {}

    record Batch(@Nullable List<Brought> entries) {}

    record Search(float @Nullable [] vector, @Nullable Integer limit, @Nullable Map<String, String> filter) {}

    record Match(String id, double score) {}

    record Found(List<Match> matches) {}

    record Kept(String collection, int entries) {}

    private final Collections collections;
    private final CollectionRecords records;

    VectorController(Collections collections, CollectionRecords records) {
        this.collections = collections;
        this.records = records;
    }

    @Get
    Page list(Caller caller, @Nullable @QueryValue String after, @QueryValue(defaultValue = "50") int limit) {
        var size = Limit.of(limit, LARGEST_PAGE);
        var page = records.list(caller.require("ask").tenant(), after, size);
        return new Page(page, page.size() < size ? null : page.getLast().name());
    }

    @Put("/{collection}")
    VectorCollection create(Caller caller, String collection, @Body Wanted wanted) {
        return collections.create(caller.require("ingest").tenant(), collection, wanted.dimension() == null ? 0 : wanted.dimension());
    }

    @Get("/{collection}")
    VectorCollection find(Caller caller, String collection) {
        return collections.find(caller.require("ask").tenant(), collection);
    }

    @Delete("/{collection}")
    Kept delete(Caller caller, String collection) {
        return new Kept(collection, collections.delete(caller.require("ingest").tenant(), collection));
    }

    @Post("/{collection}/entries")
    Kept upsert(Caller caller, String collection, @Body Batch batch) {
        var entries = batch.entries() == null ? List.<VectorEntry>of() : batch.entries().stream().map(one -> entry(collection, one)).toList();
        return new Kept(collection, collections.upsert(caller.require("ingest").tenant(), collection, entries));
    }

    @Get("/{collection}/entries/{id}")
    VectorEntry entry(Caller caller, String collection, String id) {
        return collections.entry(caller.require("ask").tenant(), collection, id);
    }

    @Delete("/{collection}/entries/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteEntry(Caller caller, String collection, String id) {
        collections.deleteEntry(caller.require("ingest").tenant(), collection, id);
    }

    @Post("/{collection}/search")
    Found search(Caller caller, String collection, @Body Search search) {
        if (search.vector() == null) {
            throw new EdrsException(VectorError.VECTOR_INVALID, "The vector to look for is missing.");
        }
        return new Found(collections.nearest(caller.require("ask").tenant(), collection, search.vector(), search.limit() == null ? 10 : search.limit(),
                search.filter() == null ? Map.of() : search.filter()).stream().map(match -> new Match(match.id(), match.score())).toList());
    }

    private static VectorEntry entry(String collection, Brought brought) {
        if (brought == null || brought.id() == null || brought.vector() == null) {
            throw new EdrsException(VectorError.VECTOR_INVALID, "An entry needs an id and a vector.");
        }
        return new VectorEntry(collection, brought.id(), brought.vector(), brought.metadata() == null ? Map.of() : brought.metadata());
    }
}
