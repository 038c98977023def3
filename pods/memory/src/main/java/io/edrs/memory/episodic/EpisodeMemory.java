package io.edrs.memory.episodic;

import io.edrs.memory.ConversationObserver;
import io.edrs.memory.Episodes;
import io.edrs.memory.Hit;
import io.edrs.memory.Scope;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers, finds and forgets: journal first, then the indexes, then whoever waits. */
@Singleton
final class EpisodeMemory implements Episodes {

    private static final int LOOK_BACK = 200;
    private static final int LONGEST_CONVERSATION = 100_000;

    private final EpisodeJournal journal;
    private final EpisodeIndex index;
    private final EpisodeEmbedder embedder;
    private final TenantGates gates;
    private final Arrivals arrivals;
    private final List<ConversationObserver> observers;

    EpisodeMemory(EpisodeJournal journal, EpisodeIndex index, EpisodeEmbedder embedder, TenantGates gates,
            Arrivals arrivals, List<ConversationObserver> observers) {
        this.journal = journal;
        this.index = index;
        this.embedder = embedder;
        this.gates = gates;
        this.arrivals = arrivals;
        this.observers = observers;
    }

    /** Durable and searchable when it returns; said again, it changes nothing. */
    void remember(String tenant, Episode episode) {
        remember(tenant, episode, null);
    }

    /** The same, of an answer; one to a turn that was replaced is history, too. */
    void remember(String tenant, Episode episode, @Nullable UUID answered) {
        var gate = gates.open(tenant);
        if (answered != null && journal.isReplaced(tenant, answered)) {
            journal.replace(tenant, episode.conversationId(), List.of(episode.eventId()));
        }
        if (arrivals.isKnown(tenant, episode.eventId())) {
            return;
        }
        var embedded = embedder.embed(episode);
        gate.beside(() -> store(tenant, embedded, gate));
    }

    /** The turn and what came after it until that moment were replaced: the journal keeps them, and nothing finds them. Said again, it changes nothing. */
    void replace(String tenant, UUID conversationId, UUID replaced, Instant before) {
        var gate = gates.open(tenant);
        gate.alone(() -> {
            var gone = journal.from(tenant, conversationId, replaced, before).stream().filter(episode -> !journal.isReplaced(tenant, episode.eventId())).toList();
            journal.replace(tenant, conversationId, gone.stream().map(Episode::eventId).toList());
            dropFromIndex(tenant, gone.stream().map(episode -> episode.key().reference()).toList());
            gone.forEach(episode -> observers.forEach(observer -> observer.turnForgotten(tenant, conversationId, episode.eventId())));
            return gone.size();
        });
        gate.soil();
    }

    /** Forgets a conversation on every path and returns how many turns went. */
    int forget(String tenant, UUID conversationId) {
        var gone = gates.open(tenant).alone(() -> {
            int turns = journal.forget(tenant, conversationId);
            index.forget(tenant, conversationId);
            observers.forEach(observer -> observer.forgotten(tenant, conversationId));
            return turns;
        });
        gates.commit(tenant);
        return gone;
    }

    /** Forgets one turn on every path, its words at its neighbours too, and returns how many turns went. */
    int forgetTurn(String tenant, UUID conversationId, UUID eventId) {
        var gone = gates.open(tenant).alone(() -> {
            var chain = journal.episodes(tenant, conversationId, LONGEST_CONVERSATION).reversed();
            var references = chain.stream().filter(episode -> episode.eventId().equals(eventId)).map(episode -> episode.key().reference()).toList();
            int turns = journal.forgetTurns(tenant, conversationId, Set.of(eventId));
            dropFromIndex(tenant, references);
            var left = Placed.chain(chain.stream().filter(episode -> !episode.eventId().equals(eventId)).toList(), 0);
            if (!references.isEmpty() && !left.isEmpty()) {
                index.addWords(tenant, left);
                index.addVectors(tenant, left);
            }
            observers.forEach(observer -> observer.turnForgotten(tenant, conversationId, eventId));
            return turns;
        });
        gates.commit(tenant);
        return gone;
    }

    @Override
    public List<Hit> byWords(String tenant, Scope scope, String words, int k) {
        gates.open(tenant);
        return index.byWords(tenant, scope, words, k);
    }

    @Override
    public List<Hit> byMeaning(String tenant, Scope scope, float[] vector, int k) {
        gates.open(tenant);
        return index.byMeaning(tenant, scope, vector, k);
    }

    @Override
    public List<Near> around(String tenant, Scope scope, List<Hit> hits, int each) {
        gates.open(tenant);
        record Part(UUID conversationId, YearMonth month) {}
        var near = new ArrayList<Near>();
        var parts = new HashMap<Part, List<String>>();
        for (var hit : hits) {
            // Months keep short what is looked through of a conversation that goes on for years.
            near.addAll(Surroundings.of(hit, each, Surroundings.months(hit, each).flatMap(month -> parts.computeIfAbsent(
                    new Part(hit.conversationId(), month), part -> index.conversation(tenant, scope, part.conversationId(), part.month())).stream())));
        }
        return near;
    }

    @Override
    public List<Turn> find(String tenant, List<String> references) {
        return gates.open(tenant).beside(() -> {
            var found = new HashMap<String, Turn>();
            // Latest first: with a turn come those before it.
            references.stream().map(EpisodeKey::parse).sorted(Comparator.comparing(EpisodeKey::saidAt).reversed()).forEach(key -> {
                var turn = journal.find(tenant, key);
                if (turn != null && !journal.isReplaced(tenant, turn.eventId())) {
                    found.put(key.reference(), turn);
                }
            });
            dropFromIndex(tenant, references.stream().filter(reference -> !found.containsKey(reference)).toList());
            return references.stream().map(found::get).filter(Objects::nonNull).toList();
        });
    }

    @Override
    public boolean awaitTurn(String tenant, UUID conversationId, UUID eventId, Duration patience) {
        return arrivals.await(tenant, eventId, () -> isStored(tenant, conversationId, eventId), patience);
    }

    private boolean store(String tenant, Episode episode, TenantGate gate) {
        boolean kept = journal.append(tenant, episode);
        if (kept && !journal.isReplaced(tenant, episode.eventId())) {
            // Its predecessor now has a successor, whose words it is found by too.
            var chain = journal.upTo(tenant, episode);
            var changed = Placed.chain(chain, Math.max(0, chain.size() - 2));
            index.addWords(tenant, changed);
            if (episode.vector() != null) {
                index.addVectors(tenant, changed);
            }
            gate.soil();
            // Inside the gate, so that no forgetting comes between.
            observers.forEach(observer -> observer.said(tenant, episode.turn()));
        }
        arrivals.arrived(tenant, episode.eventId());
        return kept;
    }

    private void dropFromIndex(String tenant, List<String> gone) {
        if (!gone.isEmpty()) {
            index.drop(tenant, gone);
        }
    }

    private boolean isStored(String tenant, UUID conversationId, UUID eventId) {
        return journal.episodes(tenant, conversationId, LOOK_BACK).stream().anyMatch(turn -> turn.eventId().equals(eventId));
    }
}
