package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.Topics;
import io.edrs.schema.shared.DeadLetterSorted;
import io.edrs.schema.shared.EventDeadLettered;
import java.util.List;

/**
 * Who owns a dead letter, and what helps.
 *
 * @param tenantOfNobody is told of letters whose tenant could not be read, the system tenant's
 */
record Sorting(String tenantOfNobody) {

    List<Said> sort(BaseEvent<EventDeadLettered> event) {
        var letter = event.payload();
        var service = letter.service() == null ? "" : letter.service();
        var remedy = Remedy.of(letter.category());
        return List.of(new Said(tenant(letter), new DeadLetterSorted(event.eventId().toString(), service,
                service.split("\\.", 2)[0], remedy.name(), letter.firstCause(), remedy.isRetryable(), remedy.sentence())));
    }

    private String tenant(EventDeadLettered letter) {
        var tenant = letter.originTenant();
        var nobodys = tenant == null || tenant.isBlank() || tenant.equals(Topics.SYSTEM_TENANT);
        return nobodys ? tenantOfNobody : tenant;
    }
}
