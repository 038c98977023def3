package io.edrs.memory.consolidation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.memory.Between;
import io.edrs.memory.ToldFacts;
import io.edrs.platform.relational.TenantTransactions;
import io.edrs.schema.memory.RememberedFact;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the facts a question asks for. A question that speaks of nobody a fact is about reads nothing from the store. */
@Singleton
final class AnsweringFacts implements ToldFacts {

    private static final String USER = "user";
    private static final String ANSWER = "answer";
    private static final UUID FIRST = new UUID(0, 0);
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int ALL = 2_000;
    private static final int MOST = 5;
    private static final Pattern OWN = Pattern.compile("(?i)\\b(?:i|i'm|i’m|my|me|mine|myself|we|us|our)\\b");
    /** Whom facts are about, not what they say; known again after a moment, so that what is new is soon asked for. */
    private final Cache<Owner, Set<String>> subjects = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofSeconds(10)).build();

    private final TenantTransactions transactions;
    private final FactRepository facts;
    private final SourceRepository sources;

    AnsweringFacts(@Named("memory-consolidation") TenantTransactions transactions, FactRepository facts, SourceRepository sources) {
        this.transactions = transactions;
        this.facts = facts;
        this.sources = sources;
    }

    private record Owner(String tenant, String userId) {}

    @Override
    public List<RememberedFact> answering(String tenant, Between who, String question, When when) {
        var stems = Attributes.stems(question);
        var isOwn = OWN.matcher(question).find();
        if (!isOwn && subjects(tenant, who.userId()).stream().noneMatch(subject -> isNamed(subject, stems))) {
            return List.of();
        }
        return transactions.read(tenant, () -> asked(when.ended() ? facts.ever(who.userId(), FIRST, ALL)
                : facts.asOf(who.userId(), when.at(), LATEST, FIRST, ALL), who, stems, isOwn, when).stream().map(this::remembered).toList());
    }

    private Set<String> subjects(String tenant, String userId) {
        return subjects.get(new Owner(tenant, userId), unseen -> transactions.read(tenant, () -> Set.copyOf(facts.subjects(userId))));
    }

    /** Who else is named is meant; "my" of "my sister" only says whose sister it is. */
    private static List<Fact> asked(List<Fact> held, Between who, Set<String> stems, boolean isOwn, When when) {
        var mine = held.stream().filter(fact -> fact.personaId().equals(who.personaId()))
                .filter(fact -> !when.ended() || fact.validUntil() != null && !fact.validUntil().isAfter(when.at())).toList();
        var relations = mine.stream().filter(fact -> fact.subject().equals(USER) && stems.containsAll(Attributes.stems(fact.attribute())))
                .map(Fact::value).collect(Collectors.toSet());
        var others = mine.stream().filter(fact -> !fact.subject().equals(USER))
                .filter(fact -> isNamed(fact.subject(), stems) || relations.contains(fact.subject())).toList();
        var meant = others.isEmpty() && isOwn ? mine.stream().filter(fact -> fact.subject().equals(USER)).toList() : others;
        var order = Comparator.comparingDouble(Fact::confidence).reversed();
        return meant.stream().filter(fact -> fact.attribute().equals(ANSWER) || Attributes.isAsked(fact.attribute(), stems))
                .sorted(when.ended() ? Comparator.comparing(Fact::validUntil).reversed() : order.thenComparing(Fact::saidAt, Comparator.reverseOrder()))
                .limit(MOST).toList();
    }

    private static boolean isNamed(String subject, Set<String> stems) {
        return !subject.equals(USER) && stems.containsAll(Attributes.stems(subject));
    }

    private RememberedFact remembered(Fact fact) {
        var source = sources.ofFact(fact.factId()).getFirst();
        return new RememberedFact(fact.factId(), fact.subject(), fact.attribute(), fact.value(), fact.confidence(), source.words(),
                source.eventId(), source.conversationId(), fact.saidAt(), fact.validFrom(), fact.validUntil());
    }
}
