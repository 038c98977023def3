package io.edrs.gateway.factors;

import io.edrs.gateway.factors.FactorDesk.Enrolment;
import io.edrs.gateway.factors.FactorDesk.Proof;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's own second factor. */
@Controller("/api/v1/auth/second-factors")
@ExecuteOn(TaskExecutors.BLOCKING)
class FactorController {

    /** @param code of the authenticator, or a recovery code */
    record Code(@Nullable String code) {}

    record RecoveryCodes(List<String> recoveryCodes) {}

    record Status(boolean enrolled, int recoveryCodesLeft) {}

    private final FactorDesk desk;

    FactorController(FactorDesk desk) {
        this.desk = desk;
    }

    @Get
    Status status(Caller caller) {
        caller.require("ask");
        return new Status(desk.isConfirmed(caller), desk.recoveryCodesLeft(caller));
    }

    /** Begins an enrolment; the secret is shown this once. */
    @Post
    HttpResponse<Enrolment> enrol(Caller caller) {
        return HttpResponse.created(desk.enrol(caller.require("ask")));
    }

    /** Ends an enrolment with the first code. */
    @Post("/confirmations")
    HttpResponse<RecoveryCodes> confirm(Caller caller, @Body Code code) {
        return HttpResponse.created(new RecoveryCodes(desk.confirm(caller.require("ask"), code.code())));
    }

    /** A proof for the header X-Second-Factor, without which what needs an administrator is refused. */
    @Post("/proofs")
    HttpResponse<Proof> prove(Caller caller, @Body Code code) {
        return HttpResponse.created(desk.prove(caller.require("ask"), code.code()));
    }

    @Post("/removals")
    HttpResponse<?> remove(Caller caller, @Body Code code) {
        desk.remove(caller.require("ask"), code.code());
        return HttpResponse.noContent();
    }
}
