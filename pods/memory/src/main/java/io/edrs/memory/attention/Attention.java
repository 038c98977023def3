package io.edrs.memory.attention;

import io.edrs.memory.Conversations;
import io.edrs.memory.Kept;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import io.edrs.schema.memory.Attended.Thing;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the turns of a conversation and what is kept in mind of it. */
@Singleton
final class Attention {

    private static final Pattern TELLING = Pattern.compile("\\p{N}|(?<=\\s)\\p{Lu}\\p{L}+|(?i)\\b(?:my|we|deadline|must|never|always|important|urgent|remember|decided|agreed)\\b");
    private static final double LEAST = 0.2;
    private static final double EACH = 0.15;
    private static final double HIGHEST = 0.8;

    private final Conversations conversations;
    private final Kept kept;
    private final AttentionConfig config;
    private final Scoring scoring;
    private final Clock clock;

    Attention(Conversations conversations, Kept kept, AttentionConfig config, Clock clock) {
        this.conversations = conversations;
        this.kept = kept;
        this.config = config;
        this.scoring = new Scoring(config);
        this.clock = clock;
    }

    /** At most so many things, first what deserves it most; none for an unknown conversation. */
    List<Thing> of(String tenant, UUID conversationId, @Nullable String query, int limit) {
        var turns = conversations.latest(tenant, conversationId, null, config.turns());
        var spoken = turns.stream().map(turn -> new Spoken(turn.saidAt(), stems(turn.text()))).toList();
        var candidates = new ArrayList<Candidate>();
        turns.forEach(turn -> candidates.add(candidate(turn.eventId(), "turn", turn.text(), turn.saidAt(), importance(turn), spoken)));
        kept.items(tenant, conversationId).forEach(item -> candidates.add(candidate(item.id(), "item", item.text(), item.at(),
                (item.priority() - 1) / 4.0, spoken)));
        return scoring.score(candidates, query == null ? Set.of() : stems(query), clock.instant(), Math.clamp(limit, 0, config.most()));
    }

    private record Spoken(Instant at, Set<String> stems) {}

    private static Candidate candidate(UUID id, String kind, String text, Instant at, double importance, List<Spoken> spoken) {
        var stems = stems(text);
        var uses = Stream.concat(Stream.of(at), spoken.stream().filter(later -> later.at().isAfter(at))
                .filter(later -> speaksOf(later.stems(), stems)).map(Spoken::at)).toList();
        return new Candidate(id.toString(), kind, text, at, importance, stems, uses);
    }

    /** Whether half of what it says is said again. */
    private static boolean speaksOf(Set<String> later, Set<String> stems) {
        return !stems.isEmpty() && 2 * stems.stream().filter(later::contains).count() >= stems.size();
    }

    private static double importance(Turn turn) {
        var telling = TELLING.matcher(turn.text()).results().limit(4).count();
        return Math.min(HIGHEST, LEAST + EACH * telling);
    }

    private static Set<String> stems(String text) {
        return Words.of(text).stream().filter(word -> !word.grammar()).map(Word::stem).collect(Collectors.toSet());
    }
}
