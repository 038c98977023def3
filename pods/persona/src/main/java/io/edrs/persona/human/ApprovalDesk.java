package io.edrs.persona.human;

import io.edrs.persona.human.ApprovalController.Decision;
import io.edrs.persona.human.ApprovalController.NewApproval;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Priority;
import io.edrs.schema.persona.ApprovalRequested;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes actions that need a human's word, and the word. */
@Singleton
final class ApprovalDesk {

    private static final Map<String, String> DECISIONS = Map.of("approve", "approved", "refuse", "refused");
    private static final Duration LONGEST = Duration.ofDays(90);

    private final WaitingRoom room;
    private final Announcer announcer;
    private final Inlet inlet;
    private final HumanConfig config;
    private final Ids ids;
    private final Clock clock;

    ApprovalDesk(WaitingRoom room, Announcer announcer, Inlet inlet, HumanConfig config, Ids ids, Clock clock) {
        this.room = room;
        this.announcer = announcer;
        this.inlet = inlet;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks as any service does, by event. */
    UUID request(Caller caller, NewApproval wanted) {
        caller.require("ask");
        var action = Texts.line(HumanError.APPROVAL_INVALID, "action", wanted.action(), 200);
        var detail = Texts.optional(HumanError.APPROVAL_INVALID, "detail", wanted.detail(), 8_000);
        var approver = Texts.optional(HumanError.APPROVAL_INVALID, "approverId", wanted.approverId(), 200);
        var persona = Texts.personaId(HumanError.APPROVAL_INVALID, wanted.personaId());
        var id = ids.next();
        inlet.accept(new Inlet.Entry(ids.next(), caller.tenant(), "persona.human", Priority.NORMAL, new ApprovalRequested(id, persona, caller.userId(), approver,
                wanted.conversationId(), action, detail, clock.instant().plus(patience(wanted.expiresInSeconds()))), null));
        return id;
    }

    Item decide(Caller caller, UUID id, Decision decision) {
        var item = seen(caller, id);
        if (!mayDecide(caller, item)) {
            throw new EdrsException(KernelError.NOT_PERMITTED, "Approval '%s' is for %s to decide.".formatted(id, Objects.requireNonNullElse(item.assignee(), "its user")));
        }
        var to = DECISIONS.get(Objects.requireNonNullElse(decision.decision(), ""));
        if (to == null) {
            throw new EdrsException(HumanError.APPROVAL_INVALID, "The decision '%s' is none; use approve or refuse.".formatted(decision.decision()));
        }
        var reason = Texts.optional(HumanError.APPROVAL_INVALID, "reason", decision.reason(), 2_000);
        var now = clock.instant();
        if (item.isOver(now)) {
            throw new EdrsException(HumanError.APPROVAL_DECIDED, "Approval '%s' expired at %s.".formatted(id, item.expiresAt()));
        }
        var moved = room.move(caller.tenant(), Kind.APPROVAL, id, new WaitingRoom.Move(Item.WAITING, to, reason, caller.userId(), null), now)
                .orElseThrow(() -> new EdrsException(HumanError.APPROVAL_DECIDED, "Approval '%s' is %s already.".formatted(id, seen(caller, id).state())));
        announcer.announce(caller.tenant(), moved);
        return moved;
    }

    Item seen(Caller caller, UUID id) {
        return room.find(caller.require("ask").tenant(), Kind.APPROVAL, id).filter(item -> item.isSeenBy(caller)).orElseThrow(() ->
                new EdrsException(HumanError.ITEM_NOT_FOUND, "There is no approval '%s' of yours.".formatted(id)));
    }

    /** The one it is for, else its user; administrators always. */
    private static boolean mayDecide(Caller caller, Item item) {
        return caller.scopes().contains("admin") || (item.assignee() == null ? item.isFor(caller) : item.assignee().equals(caller.userId()));
    }

    private Duration patience(@Nullable Integer wanted) {
        if (wanted == null) {
            return config.patience();
        }
        if (wanted < 1 || wanted > LONGEST.toSeconds()) {
            throw new EdrsException(HumanError.APPROVAL_INVALID, "expiresInSeconds is %d; use 1 to %d.".formatted(wanted, LONGEST.toSeconds()));
        }
        return Duration.ofSeconds(wanted);
    }
}
