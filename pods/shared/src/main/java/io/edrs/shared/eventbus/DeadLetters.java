package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.shared.EventDeadLettered;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The dead letters a caller may see: its tenant's; all of them when it is an operator who asks for all. */
@Singleton
final class DeadLetters {

    private final EventHistory history;

    DeadLetters(EventHistory history) {
        this.history = history;
    }

    /** Null where a filter does not matter. */
    record Filter(@Nullable String service, @Nullable String category, boolean allTenants) {}

    /** Newest first. */
    DeadLetter.Page page(Caller caller, Filter filter, @Nullable UUID before, int limit) {
        var findings = history.deadLetters(wanted(caller, filter));
        var letters = newestFirst(findings).stream().map(DeadLetter::of).toList();
        var start = before == null ? 0 : 1 + letters.stream().map(DeadLetter::eventId).toList().indexOf(before);
        var end = Math.min(letters.size(), start + limit);
        var page = letters.subList(start, end);
        return new DeadLetter.Page(page, end < letters.size() && !page.isEmpty() ? page.getLast().eventId() : null,
                findings.complete());
    }

    /** All that pass the filter, newest first. */
    List<BaseEvent<?>> all(Caller caller, Filter filter) {
        return newestFirst(history.deadLetters(wanted(caller, filter)));
    }

    /** An operator finds the letters of every tenant. */
    BaseEvent<?> get(Caller caller, UUID eventId) {
        caller.require("admin");
        return history.deadLetters(event -> event.eventId().equals(eventId)
                        && event.payload() instanceof EventDeadLettered
                        && (caller.everyTenant() || event.tenant().equals(caller.tenant())))
                .events().stream().findFirst().orElseThrow(() -> new EdrsException(EventBusError.DEAD_LETTER_NOT_FOUND,
                        "There is no dead letter '%s'; GET /api/v1/events/dead-letters lists the ones there are.".formatted(eventId)));
    }

    private static Predicate<BaseEvent<?>> wanted(Caller caller, Filter filter) {
        if (filter.allTenants()) {
            caller.requireOperator();
        }
        caller.require("admin");
        return event -> event.payload() instanceof EventDeadLettered letter
                && (filter.allTenants() || event.tenant().equals(caller.tenant()))
                && (filter.service() == null || filter.service().equals(letter.service()))
                && (filter.category() == null || filter.category().equalsIgnoreCase(letter.category()));
    }

    /** The same letter may have been said twice. */
    private static List<BaseEvent<?>> newestFirst(EventHistory.Findings findings) {
        var byId = new LinkedHashMap<UUID, BaseEvent<?>>();
        findings.events().forEach(event -> byId.putIfAbsent(event.eventId(), event));
        return List.copyOf(((Collection<BaseEvent<?>>) byId.sequencedValues().reversed()));
    }
}
