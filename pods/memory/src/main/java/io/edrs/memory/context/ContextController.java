package io.edrs.memory.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Misread;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Context documents: read as they are or were, edited by many at once. */
@Controller("/api/v1/memory/contexts/{conversationId}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ContextController {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    record Document(UUID conversationId, long version, JsonNode content) {}

    record Entry(long version, Instant at, String userId, List<String> changed) {}

    /** @param versions newest first */
    record History(UUID conversationId, List<Entry> versions) {}

    private final Contexts contexts;
    private final ObjectMapper json = EventJson.mapper();
    private final io.edrs.memory.History people;

    ContextController(Contexts contexts, io.edrs.memory.History people) {
        this.people = people;
        this.contexts = contexts;
    }

    @Get
    HttpResponse<Document> find(Caller caller, UUID conversationId, @Nullable @QueryValue Long version) {
        return tagged(conversationId, contexts.find(people.maySee(caller.require("ask"), conversationId).tenant(), conversationId, version));
    }

    @Get("/history")
    History history(Caller caller, UUID conversationId) {
        return new History(conversationId, contexts.history(people.maySee(caller.require("ask"), conversationId).tenant(), conversationId).stream()
                .map(version -> new Entry(version.version(), version.at(), version.userId(), version.changed())).toList());
    }

    /** Merges with whatever others edit at the same time; with {@code If-Match} only if that version still stands. */
    @Patch
    HttpResponse<Document> edit(Caller caller, UUID conversationId, @Body String edit, @Nullable @Header("If-Match") String expected) {
        people.maySee(caller.require("ask"), conversationId);
        return tagged(conversationId, contexts.edit(caller.tenant(), caller.userId(), conversationId, read(edit), version(expected)));
    }

    private Edit read(String text) {
        try {
            var edit = json.readValue(text, Edit.class);
            if (edit == null) {
                throw new EdrsException(ContextError.CONTEXT_INVALID, "The edit is empty.");
            }
            return edit;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new EdrsException(ContextError.CONTEXT_INVALID, Misread.of(e), e);
        }
    }

    private static @Nullable Long version(@Nullable String expected) {
        if (expected == null) {
            return null;
        }
        var match = ETAG.matcher(expected.strip());
        if (!match.matches()) {
            throw new EdrsException(ContextError.CONTEXT_INVALID, "If-Match '%s' is no version; the ETag of the document is, for example \"3\".".formatted(expected));
        }
        return Long.valueOf(match.group(1));
    }

    private static HttpResponse<Document> tagged(UUID conversationId, Contexts.Shown shown) {
        return HttpResponse.ok(new Document(conversationId, shown.version(), shown.content())).header("ETag", "\"" + shown.version() + "\"");
    }
}
