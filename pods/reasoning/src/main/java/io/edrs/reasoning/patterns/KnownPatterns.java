package io.edrs.reasoning.patterns;

import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Patterns;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.reasoning.Evidence;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds patterns, uses proofs again, and forgets. */
@Singleton
class KnownPatterns implements Patterns {

    private static final int PAGE = 200;
    private static final int SAME = 20;

    /** @param score cosine of the two questions */
    record Similar(Pattern pattern, double score) {}

    private final PatternRecords records;
    private final PatternIndex index;
    private final PatternConfig config;

    KnownPatterns(PatternRecords records, PatternIndex index, PatternConfig config) {
        this.records = records;
        this.index = index;
        this.config = config;
    }

    /** Best first, of what this person asked: a question may tell as much as its answer. */
    List<Similar> similar(String tenant, String userId, String question, int limit) {
        return index.like(tenant, userId, question, Math.min(limit, config.most())).stream().filter(match -> match.score() >= config.threshold())
                .flatMap(match -> records.find(tenant, match.id()).stream().filter(pattern -> pattern.userId().equals(userId)).map(pattern -> new Similar(pattern, match.score()))).toList();
    }

    @Override
    public Optional<Composed> proven(String tenant, String userId, String question, List<Evidence> atHand) {
        return records.list(tenant, Map.of("same_as", Pattern.same(question), "outcome", Pattern.PROVEN), null, SAME).reversed().stream()
                .filter(pattern -> pattern.isFor(userId) && (pattern.rating() == null || pattern.rating().equals("good")) && pattern.stands(atHand)).findFirst()
                .map(pattern -> new Composed(pattern.answer(), pattern.citations(), evidence(pattern, atHand), pattern.confidence(), List.of()));
    }

    @Override
    public Optional<Evidence> proof(String tenant, UUID messageId) {
        return records.find(tenant, messageId.toString()).stream().flatMap(pattern -> pattern.proof().stream()).findFirst();
    }

    private static List<Evidence> evidence(Pattern pattern, List<Evidence> atHand) {
        return Stream.concat(pattern.proof().stream(), atHand.stream().filter(piece -> pattern.premises().stream().anyMatch(premise -> premise.isThere(piece)))).toList();
    }

    /** A question of the person, of the conversation, or resting on the turn; what was asked later stays. */
    void forget(String tenant, MemoryForgotten gone) {
        var found = new HashMap<String, Pattern>();
        if (gone.userId() != null) {
            all(tenant, Map.of("user_id", gone.userId())).forEach(pattern -> found.put(pattern.messageId().toString(), pattern));
        }
        gone.conversationIds().forEach(id -> all(tenant, Map.of("conversation_id", id.toString())).forEach(pattern -> found.put(pattern.messageId().toString(), pattern)));
        if (!gone.eventIds().isEmpty()) {
            var turns = gone.eventIds().stream().map(Object::toString).toList();
            gone.eventIds().forEach(id -> records.find(tenant, id.toString()).ifPresent(pattern -> found.put(id.toString(), pattern)));
            all(tenant, Map.of("audience", Pattern.OWN)).stream().filter(pattern -> pattern.premises().stream().anyMatch(premise -> turns.contains(premise.id())))
                    .forEach(pattern -> found.put(pattern.messageId().toString(), pattern));
        }
        var ids = found.values().stream().filter(pattern -> gone.upTo() == null || !pattern.at().isAfter(gone.upTo())).map(pattern -> pattern.messageId().toString()).toList();
        if (!ids.isEmpty()) {
            index.delete(tenant, ids);
            ids.forEach(id -> records.delete(tenant, id));
        }
    }

    private List<Pattern> all(String tenant, Map<String, String> which) {
        var all = new ArrayList<Pattern>();
        for (var page = records.list(tenant, which, null, PAGE); !page.isEmpty(); page = records.list(tenant, which, all.getLast().messageId().toString(), PAGE)) {
            all.addAll(page);
        }
        return all;
    }
}
