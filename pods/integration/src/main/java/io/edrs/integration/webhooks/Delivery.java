package io.edrs.integration.webhooks;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at one delivery, and what follows from it. */
@Singleton
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Webhooks webhooks;
    private final Outbox outbox;
    private final Sender sender;
    private final WebhooksConfig config;
    private final Clock clock;

    Delivery(Webhooks webhooks, Outbox outbox, Sender sender, WebhooksConfig config, Clock clock) {
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
    }

    void attempt(String tenant, Due due) {
        var webhook = webhooks.find(tenant, due.webhookId()).filter(Webhook::isActive);
        if (webhook.isEmpty()) {
            outbox.settle(tenant, due.failed(clock.instant(), "The webhook was deleted or disabled."), config.keep());
            return;
        }
        var outcome = sender.send(webhook.get(), due);
        if (outcome.error().isEmpty()) {
            outbox.settle(tenant, due.delivered(clock.instant()), config.keep());
            webhooks.change(tenant, due.webhookId(), Webhook::succeeded);
        } else {
            failed(tenant, due, outcome.error().get(), outcome.gone());
        }
    }

    private void failed(String tenant, Due due, String error, boolean gone) {
        LOG.info("Delivery {} failed at attempt {}: {}", due.id(), due.attempts() + 1, error);
        var next = due.again(clock.instant().plus(pause(due.attempts())), error);
        if (next.attempts() >= config.maxAttempts() || gone) {
            outbox.settle(tenant, next.failed(clock.instant(), error), config.keep());
        } else {
            outbox.put(tenant, next);
        }
        webhooks.change(tenant, due.webhookId(), webhook -> gone ? webhook.disabled() : webhook.failed(config.disableAfter()));
    }

    /** Exponential backoff, half of it jitter. */
    private Duration pause(int attempts) {
        var ceiling = Math.min(config.longestPause().toMillis(), config.firstPause().toMillis() << Math.min(attempts, 30));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
    }
}
