package io.edrs.memory.working;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.memory.ConversationObserver;
import io.edrs.memory.Conversations;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is in mind, conversation by conversation, in process in front of the stores. */
@Singleton
final class WorkingMemory implements ConversationObserver {

    private record Key(String tenant, UUID conversationId) {}

    private final ItemSeries series;
    private final Conversations conversations;
    private final WorkingConfig config;
    private final Ids ids;
    private final Clock clock;
    private final Cache<Key, Mind> minds;

    WorkingMemory(ItemSeries series, Conversations conversations, WorkingConfig config, Ids ids, Clock clock) {
        this.series = series;
        this.conversations = conversations;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
        this.minds = Caffeine.newBuilder().maximumSize(config.conversations()).expireAfterAccess(config.ttl()).build();
    }

    InMind inMind(String tenant, UUID conversationId) {
        return mind(tenant, conversationId).show(conversationId, clock.instant());
    }

    /** Keeps the text in mind; it is stored when this returns. */
    Item keep(String tenant, UUID conversationId, @Nullable String text, int priority) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var item = new Item(ids.next(), checked(text, priority), priority, now);
        var mind = mind(tenant, conversationId);
        series.append(tenant, conversationId, item);
        mind.keep(item, now);
        return item;
    }

    /** Lets go of all items of the conversation and returns how many there were. */
    int clear(String tenant, UUID conversationId) {
        int gone = series.delete(tenant, conversationId);
        minds.invalidate(new Key(tenant, conversationId));
        return gone;
    }

    @Override
    public void said(String tenant, Turn turn) {
        var mind = minds.getIfPresent(new Key(tenant, turn.conversationId()));
        if (mind != null) {
            mind.said(turn);
        }
    }

    @Override
    public void forgotten(String tenant, UUID conversationId) {
        clear(tenant, conversationId);
    }

    @Override
    public void turnForgotten(String tenant, UUID conversationId, UUID eventId) {
        minds.invalidate(new Key(tenant, conversationId));
    }

    private Mind mind(String tenant, UUID conversationId) {
        var mind = minds.get(new Key(tenant, conversationId), unseen -> new Mind(config));
        mind.load(fresh -> {
            series.latest(tenant, conversationId).forEach(item -> fresh.keep(item, clock.instant()));
            conversations.latest(tenant, conversationId, null, config.turns()).reversed().forEach(fresh::add);
        });
        return mind;
    }

    private static String checked(@Nullable String text, int priority) {
        if (text == null || text.isBlank()) {
            throw new EdrsException(WorkingError.ITEM_INVALID, "An item without text is refused; give it a text.");
        }
        if (priority < Item.LOWEST || priority > Item.HIGHEST) {
            throw new EdrsException(WorkingError.ITEM_INVALID,
                    "Priority %d is refused; use %d to %d.".formatted(priority, Item.LOWEST, Item.HIGHEST));
        }
        return text;
    }
}
