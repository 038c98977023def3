package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Webhooks over HTTP. */
@Controller("/api/v1/webhooks")
@ExecuteOn(TaskExecutors.BLOCKING)
class WebhookController {

    /** @param secret only in the answer to its creation */
    record View(String id, String url, List<String> eventTypes, String format, String status, int failures, Instant createdAt,
            @Nullable String secret) {

        static View of(Webhook webhook, @Nullable String secret) {
            return new View(webhook.id(), webhook.url(), webhook.eventTypes(), webhook.format(), webhook.status(),
                    webhook.failures(), webhook.createdAt(), secret);
        }
    }

    record WebhookList(List<View> webhooks) {}

    record Attempted(String eventId, String eventType, String status, int attempts, Instant at, @Nullable String lastError) {}

    record DeliveryList(List<Attempted> deliveries) {}

    private final WebhookDesk desk;

    WebhookController(WebhookDesk desk) {
        this.desk = desk;
    }

    @Post
    @Status(HttpStatus.CREATED)
    View subscribe(Caller caller, @Body WebhookDesk.Wanted wanted) {
        var webhook = desk.subscribe(caller, wanted);
        return View.of(webhook, webhook.secret());
    }

    @Get
    WebhookList all(Caller caller) {
        return new WebhookList(desk.all(caller).stream().map(webhook -> View.of(webhook, null)).toList());
    }

    @Get("/{id}")
    View find(Caller caller, String id) {
        return View.of(desk.find(caller, id), null);
    }

    @Get("/{id}/deliveries")
    DeliveryList deliveries(Caller caller, String id) {
        return new DeliveryList(desk.deliveries(caller, id).stream().map(due -> new Attempted(due.eventId().toString(),
                due.eventType(), due.status(), due.attempts(), due.dueAt(), due.lastError())).toList());
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void unsubscribe(Caller caller, String id) {
        desk.unsubscribe(caller, id);
    }
}
