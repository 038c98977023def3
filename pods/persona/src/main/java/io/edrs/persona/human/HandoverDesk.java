package io.edrs.persona.human;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets humans take what was handed over to them, and end it. */
@Singleton
final class HandoverDesk {

    private static final String SCOPE = "assist";

    private final WaitingRoom room;
    private final Announcer announcer;
    private final Holding holding;
    private final Clock clock;

    HandoverDesk(WaitingRoom room, Announcer announcer, Holding holding, Clock clock) {
        this.room = room;
        this.holding = holding;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** The caller's own, those they may take, and for administrators all. */
    List<Item> list(Caller caller, String state) {
        var own = caller.require("ask").scopes().contains("admin") ? "" : caller.userId();
        return caller.scopes().contains(SCOPE) ? room.handoversFor(caller.tenant(), state, own) : room.list(caller.tenant(), Kind.HANDOVER, state, own);
    }

    Item take(Caller caller, UUID id) {
        var item = permitted(caller, id);
        holding.other(caller.tenant(), item).ifPresent(held -> {
            throw new EdrsException(HumanError.HANDOVER_TAKEN, "Conversation '%s' is held by somebody already; they have to give it back first."
                    .formatted(item.conversationId()));
        });
        return moved(caller, item, new WaitingRoom.Move(Item.WAITING, HandoverStates.TAKEN, null, caller.userId(), caller.userId()));
    }

    Item end(Caller caller, UUID id, @Nullable String outcome) {
        var item = permitted(caller, id);
        return moved(caller, item, new WaitingRoom.Move(HandoverStates.TAKEN, HandoverStates.DONE, outcome, caller.userId(), null));
    }

    Item seen(Caller caller, UUID id) {
        return room.find(caller.require("ask").tenant(), Kind.HANDOVER, id).filter(item -> item.isSeenBy(caller) || isForAnyone(caller, item)).orElseThrow(() ->
                new EdrsException(HumanError.ITEM_NOT_FOUND, "There is no handover '%s' of yours.".formatted(id)));
    }

    private Item moved(Caller caller, Item item, WaitingRoom.Move move) {
        var moved = room.move(caller.tenant(), Kind.HANDOVER, item.id(), move, clock.instant()).orElseThrow(() ->
                new EdrsException(HumanError.HANDOVER_TAKEN, "Handover '%s' is %s.".formatted(item.id(), seen(caller, item.id()).state())));
        announcer.announce(caller.tenant(), moved);
        return moved;
    }

    private static boolean isForAnyone(Caller caller, Item item) {
        return caller.scopes().contains(SCOPE) && item.assignee() == null;
    }

    private Item permitted(Caller caller, UUID id) {
        var item = seen(caller, id);
        caller.require(SCOPE);
        if (!caller.scopes().contains("admin") && !caller.userId().equals(item.assignee()) && !isForAnyone(caller, item)) {
            throw new EdrsException(KernelError.NOT_PERMITTED, "Handover '%s' is not for you to take.".formatted(id));
        }
        return item;
    }
}
