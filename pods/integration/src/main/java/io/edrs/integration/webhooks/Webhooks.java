package io.edrs.integration.webhooks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The subscriptions of each tenant. */
@Singleton
final class Webhooks {

    static final int MOST = 100;
    private static final String COLLECTION = "webhooks";
    private static final int TRIES = 20;
    private static final Duration LATELY = Duration.ofSeconds(1);

    private final DocumentStore documents;
    private final Cache<String, List<Webhook>> lately = Caffeine.newBuilder().expireAfterWrite(LATELY).build();

    Webhooks(DocumentStore documents) {
        this.documents = documents;
    }

    void add(String tenant, Webhook webhook) {
        if (all(tenant).size() >= MOST) {
            throw new EdrsException(WebhookError.WEBHOOK_INVALID, "A tenant has at most %d webhooks; delete one first.".formatted(MOST));
        }
        documents.insertIfAbsent(tenant, COLLECTION, webhook.id(), EventJson.write(webhook));
        lately.invalidate(tenant);
    }

    /** As {@link #all}, but what another process changed is seen a second later: every event asks. */
    List<Webhook> lately(String tenant) {
        return lately.get(tenant, this::all);
    }

    List<Webhook> all(String tenant) {
        return documents.list(tenant, COLLECTION, Map.of(), null, MOST).stream().map(this::read).toList();
    }

    Optional<Webhook> find(String tenant, String id) {
        return documents.find(tenant, COLLECTION, id).map(this::read);
    }

    Webhook require(String tenant, String id) {
        return find(tenant, id).orElseThrow(() -> missing(id));
    }

    void delete(String tenant, String id) {
        var gone = documents.delete(tenant, COLLECTION, id);
        lately.invalidate(tenant);
        if (!gone) {
            throw missing(id);
        }
    }

    /** Changes it unless it is gone. */
    void change(String tenant, String id, UnaryOperator<Webhook> change) {
        for (int left = TRIES; ; left--) {
            var document = documents.find(tenant, COLLECTION, id);
            if (document.isEmpty()) {
                return;
            }
            var webhook = read(document.get());
            var changed = change.apply(webhook);
            try {
                if (!changed.equals(webhook)) {
                    documents.replace(tenant, COLLECTION, id, EventJson.write(changed), document.get().version());
                    lately.invalidate(tenant);
                }
                return;
            } catch (EdrsException e) {
                if (e.code() != KernelError.VERSION_CONFLICT || left == 0) {
                    throw e;
                }
            }
        }
    }

    private static EdrsException missing(String id) {
        return new EdrsException(WebhookError.WEBHOOK_NOT_FOUND, "There is no webhook '%s'.".formatted(id));
    }

    private Webhook read(Document document) {
        return EventJson.read(document.json(), Webhook.class);
    }
}
