package io.edrs.memory.recall;

import io.edrs.memory.Conversations;
import io.edrs.memory.Episodes;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers what is remembered, after the turn the asker has seen if it comes in time. */
@Singleton
final class RecallHandler implements EventHandler<RecallRequested> {

    private final Episodes episodes;
    private final Conversations conversations;
    private final Recollection recollection;
    private final Asking asking;
    private final RecallConfig config;
    private final Clock clock;

    RecallHandler(Episodes episodes, Conversations conversations, Recollection recollection, Asking asking,
            RecallConfig config, Clock clock) {
        this.episodes = episodes;
        this.conversations = conversations;
        this.recollection = recollection;
        this.asking = asking;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<Recalled> handle(BaseEvent<RecallRequested> event) {
        var ask = event.payload();
        var upToDate = ask.afterEventId() == null
                || episodes.awaitTurn(event.tenant(), ask.conversationId(), ask.afterEventId(), patience(event));
        var turns = latest(event.tenant(), ask);
        var search = asking.search(event.tenant(), ask, excluded(ask, turns), clock.instant());
        var hopeless = asking.hopeless(search);
        if (hopeless != null) {
            return List.of(new Recalled(turns, List.of(), upToDate, hopeless));
        }
        var found = recollection.recall(search);
        return List.of(new Recalled(turns, found.memories(), upToDate, found.note(), found.facts()));
    }

    private Duration patience(BaseEvent<?> event) {
        var deadline = event.metadata().deadline();
        return deadline == null ? config.patience() : Duration.between(clock.instant(), deadline).minus(config.reserve());
    }

    private List<Turn> latest(String tenant, RecallRequested ask) {
        // One more than wanted, because the question itself may be among them.
        var newestFirst = conversations.latestWith(tenant, ask.conversationId(), ask.personaId(), config.turns() + 1);
        return newestFirst.stream().filter(turn -> !turn.eventId().equals(ask.messageId()))
                .limit(config.turns()).toList().reversed();
    }

    private static Set<UUID> excluded(RecallRequested ask, List<Turn> turns) {
        var excluded = turns.stream().map(Turn::eventId).collect(Collectors.toCollection(HashSet::new));
        excluded.add(ask.messageId());
        return excluded;
    }
}
