package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Payload;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DocumentIngested;
import io.edrs.schema.persona.PreferenceLearned;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.research.GapIdentified;
import io.edrs.schema.shared.TenantActivated;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subscribing and unsubscribing. */
@Singleton
final class WebhookDesk {

    /** @param format {@code structured} unless said otherwise */
    record Wanted(@Nullable String url, @Nullable List<String> eventTypes, @Nullable String format) {}

    private static final int LONGEST_URL = 2_048;
    private static final Set<String> TYPES = Stream.<Class<? extends Payload>>of(AnswerCompleted.class, GapIdentified.class,
                    DocumentIngested.class, DocumentDeleted.class, PreferenceLearned.class, TenantActivated.class)
            .map(type -> EventCatalog.typeOf(type).value()).collect(Collectors.toCollection(TreeSet::new));

    private final Webhooks webhooks;
    private final Outbox outbox;
    private final Addresses addresses;
    private final Ids ids;
    private final Clock clock;

    WebhookDesk(Webhooks webhooks, Outbox outbox, Addresses addresses, Ids ids, Clock clock) {
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.addresses = addresses;
        this.ids = ids;
        this.clock = clock;
    }

    Webhook subscribe(Caller caller, Wanted wanted) {
        caller.require("admin");
        var url = url(wanted.url());
        addresses.checked(url);
        var webhook = new Webhook(ids.next().toString(), url.toString(), types(wanted.eventTypes()), format(wanted.format()),
                Signer.newSecret(), "active", 0, clock.instant());
        webhooks.add(caller.tenant(), webhook);
        return webhook;
    }

    List<Webhook> all(Caller caller) {
        return webhooks.all(caller.require("admin").tenant());
    }

    Webhook find(Caller caller, String id) {
        return webhooks.require(caller.require("admin").tenant(), id);
    }

    List<Due> deliveries(Caller caller, String id) {
        find(caller, id);
        return outbox.of(caller.tenant(), id, null, 200);
    }

    void unsubscribe(Caller caller, String id) {
        webhooks.delete(caller.require("admin").tenant(), id);
        outbox.deleteOf(caller.tenant(), id);
    }

    private static URI url(@Nullable String text) {
        try {
            var url = URI.create(String.valueOf(text).strip());
            if (url.toString().length() <= LONGEST_URL && url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null
                    && Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw badUrl(text, e);
        }
        throw badUrl(text, null);
    }

    private static List<String> types(@Nullable List<String> wanted) {
        if (wanted == null || wanted.isEmpty() || !TYPES.containsAll(wanted)) {
            throw invalid("The event types %s are refused; choose one or more of %s.".formatted(wanted, TYPES), null);
        }
        return wanted.stream().distinct().sorted().toList();
    }

    private static String format(@Nullable String wanted) {
        if (wanted != null && !wanted.equals("structured") && !wanted.equals("binary")) {
            throw invalid("The format '%s' is unknown; use structured or binary.".formatted(wanted), null);
        }
        return wanted == null ? "structured" : wanted;
    }

    private static EdrsException badUrl(@Nullable String text, @Nullable Throwable cause) {
        return invalid("The url '%s' is refused; use http or https with a host, without user or fragment, up to %d characters."
                .formatted(text, LONGEST_URL), cause);
    }

    private static EdrsException invalid(String message, @Nullable Throwable cause) {
        return new EdrsException(WebhookError.WEBHOOK_INVALID, message, cause);
    }
}
