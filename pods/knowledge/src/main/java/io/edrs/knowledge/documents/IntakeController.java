package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes in other ways than as one file: archives and pages of the web; and how far the vectors are behind. */
@Controller("/api/v1/knowledge")
@ExecuteOn(TaskExecutors.BLOCKING)
class IntakeController {

    private static final String SCOPE = "ingest";

    record Page(@Nullable String url) {}

    /** @param reason why it was refused, null when it was not */
    record Member(String name, String status, int passages, @Nullable String reason) {}

    record Archived(String name, long ingested, long unchanged, long refused, List<Member> members) {}

    record Removed(String name, List<Receipt> receipts) {}

    private final Intake intake;
    private final Backlog backlog;

    IntakeController(Intake intake, Backlog backlog) {
        this.intake = intake;
        this.backlog = backlog;
    }

    @Post("/pages")
    DocumentController.Ingested page(Caller caller, @Body Page page) {
        if (page.url() == null || page.url().isBlank()) {
            throw new EdrsException(DocumentError.PAGE_REFUSED, "The url is missing; say which page to read.");
        }
        return DocumentController.Ingested.of(intake.page(caller.require(SCOPE).tenant(), page.url()));
    }

    @Put("/archives")
    @Consumes(MediaType.ALL)
    Archived archive(Caller caller, @QueryValue String name, HttpRequest<byte[]> request) {
        var members = intake.archive(caller.require(SCOPE).tenant(), new DocumentName(name), request.getBody().orElse(new byte[0]))
                .stream().map(IntakeController::view).sorted((a, b) -> a.name().compareTo(b.name())).toList();
        return new Archived(name, count(members, "ingested"), count(members, "unchanged"), count(members, "refused"), members);
    }

    @Delete("/archives")
    @Consumes(MediaType.ALL)
    Removed deleteArchive(Caller caller, @QueryValue String name) {
        return new Removed(name, intake.deleteNamed(caller.require(SCOPE).tenant(), new DocumentName(name)));
    }

    @Get("/enrichment")
    Backlog.Lag enrichment(Caller caller) {
        return backlog.of(caller.require(SCOPE).tenant());
    }

    private static Member view(Archives.Member member) {
        var document = member.document();
        return document == null ? new Member(member.name(), "refused", 0, member.refusal())
                : new Member(member.name(), member.isNew() ? "ingested" : "unchanged", document.passages(), null);
    }

    private static long count(List<Member> members, String status) {
        return members.stream().filter(member -> member.status().equals(status)).count();
    }
}
