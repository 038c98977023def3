package io.edrs.gateway.redaction;

import io.edrs.gateway.redaction.PersonalRedaction.Opened;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Masked personal data: back to its owner; and the names that are masked. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class RedactionController {

    private static final int LONGEST = 131_072;
    private static final int MOST_MASKS = 200;

    /** @param text with masks, {@code [mail:0123456789abcdef]} */
    record Masked(@Nullable String text) {}

    record MaskedNames(@Nullable List<String> names) {}

    private final PersonalRedaction redaction;
    private final Names names;

    RedactionController(PersonalRedaction redaction, Names names) {
        this.redaction = redaction;
        this.names = names;
    }

    /** Opens the caller's own masks; those of others stay, for administrators as for anybody. */
    @Post("/unmaskings")
    Opened unmask(Caller caller, @Body Masked masked) {
        caller.require("ask");
        if (masked.text() == null || masked.text().length() > LONGEST || Masks.FORM.matcher(masked.text()).results().limit(MOST_MASKS + 1).count() > MOST_MASKS) {
            throw new EdrsException(RedactionError.TEXT_INVALID, "Send a text of at most %d characters and %d masks.".formatted(LONGEST, MOST_MASKS));
        }
        return redaction.open(caller, masked.text());
    }

    @Get("/masked-names")
    MaskedNames list(Caller caller) {
        return new MaskedNames(names.of(caller.require("admin").tenant()));
    }

    /** From now on these are masked in questions of the tenant, and no others. */
    @Put("/masked-names")
    MaskedNames set(Caller caller, @Body MaskedNames wanted) {
        caller.require("admin");
        var all = wanted.names() == null ? List.<String>of() : wanted.names();
        names.set(caller.tenant(), all);
        return new MaskedNames(all);
    }
}
