package io.edrs.knowledge.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.knowledge.Fact;
import io.edrs.knowledge.Facts;
import io.edrs.knowledge.claims.Keys;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The claims of each tenant, on two axes of time: when they hold, and since when they are on record. */
@Singleton
final class Ledger implements Facts {

    /** Later than anything is recorded: what stands. */
    private static final Instant NOW = Instant.parse("9999-01-01T00:00:00Z");

    private static final int MOST = 1_000;

    private static final int MOST_SUBJECTS = 100_000;
    private static final int MOST_ASKED = 200;

    private final TenantTransactions transactions;
    private final FactRepository repository;
    /** Subjects alone, no claims; soon read again, for another process may record some. */
    private final Cache<String, Set<String>> dated = Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(30)).build();

    Ledger(@Named("knowledge-facts") TenantTransactions transactions, FactRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    /** @param superseded how many the document no longer makes @param contradictions with how many of others it disagrees */
    record Change(int standing, int superseded, int contradictions) {}

    /** The document now makes these claims: what it made before and makes again keeps its place on record. */
    Change replace(String tenant, String documentId, List<Fact> facts, Instant at) {
        var change = replaced(tenant, documentId, facts, at);
        dated.invalidate(tenant);
        return change;
    }

    private Change replaced(String tenant, String documentId, List<Fact> facts, Instant at) {
        return transactions.write(tenant, () -> {
            var before = new HashMap<String, Fact>();
            repository.standing(documentId).forEach(fact -> before.put(fact.content(), fact));
            var fresh = new ArrayList<Fact>();
            for (var fact : facts) {
                var same = before.remove(fact.content());
                if (same == null) {
                    fresh.add(fact);
                } else {
                    repository.restate(same.factId(), fact.subjectKey(), fact.documentVersion(), fact.passageId(), fact.spanFrom(), fact.single());
                }
            }
            var gone = before.values().stream().map(Fact::factId).toList();
            if (!gone.isEmpty()) {
                repository.supersede(gone, at);
            }
            if (!fresh.isEmpty()) {
                repository.saveAll(fresh);
            }
            return new Change(facts.size(), gone.size(), repository.contradicting(true, orNone(List.of()), documentId, MOST).size());
        });
    }

    void add(String tenant, Fact fact) {
        transactions.write(tenant, () -> {
            repository.saveAll(List.of(fact));
            return fact;
        });
        dated.invalidate(tenant);
    }

    Fact find(String tenant, String id) {
        return transactions.read(tenant, () -> repository.findByFactId(id)).orElseThrow(() -> unknown(id));
    }

    Fact review(String tenant, String id, String state, String by) {
        if (transactions.write(tenant, () -> repository.review(id, state, by)) == 0) {
            throw unknown(id);
        }
        return find(tenant, id);
    }

    void delete(String tenant, String id) {
        if (transactions.write(tenant, () -> repository.deleteByFactId(id)) == 0) {
            throw unknown(id);
        }
    }

    int forget(String tenant, String documentId, @Nullable Instant before) {
        return transactions.write(tenant, () -> repository.forget(documentId, before == null ? NOW : before));
    }

    @Override
    public List<Fact> find(String tenant, Query query) {
        var subjects = spellings(query.subject());
        return transactions.read(tenant, () -> repository.find(subjects.isEmpty(), orNone(subjects), key(query.attribute(), Keys::attribute),
                query.validAt(), query.knownAt() == null ? NOW : query.knownAt(), query.state(), query.limit()));
    }

    @Override
    public Set<String> dated(String tenant, Collection<String> subjects) {
        var known = dated.get(tenant, unseen -> transactions.read(tenant, () -> Set.copyOf(repository.dated(MOST_SUBJECTS))));
        return subjects.stream().flatMap(subject -> Keys.spellings(subject).stream()).filter(known::contains).collect(Collectors.toSet());
    }

    @Override
    public List<Fact> about(String tenant, Collection<String> subjects) {
        return subjects.isEmpty() ? List.of() : transactions.read(tenant, () -> repository.about(subjects, MOST_ASKED));
    }

    @Override
    public List<Disagreement> disagreements(String tenant, @Nullable String subject, int limit) {
        var subjects = spellings(subject);
        return transactions.read(tenant, () -> {
            var pairs = repository.contradicting(subjects.isEmpty(), orNone(subjects), null, limit);
            if (pairs.isEmpty()) {
                return List.of();
            }
            Map<String, Fact> facts = repository.all(pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).distinct().toList())
                    .stream().collect(Collectors.toMap(Fact::factId, Function.identity()));
            return pairs.stream().map(pair -> new Disagreement(facts.get(pair.one()), facts.get(pair.other()))).toList();
        });
    }

    @Override
    public Standing standing(String tenant, String documentId) {
        var counts = transactions.read(tenant, () -> repository.counts(documentId));
        return new Standing((int) counts.claims(), (int) counts.accepted(), (int) counts.rejected());
    }

    private static List<String> spellings(@Nullable String subject) {
        return subject == null || subject.isBlank() ? List.of() : Keys.spellings(subject);
    }

    /** A list for a query, which may not be empty. */
    private static List<String> orNone(List<String> subjects) {
        return subjects.isEmpty() ? List.of("") : subjects;
    }

    private static @Nullable String key(@Nullable String text, Function<String, String> as) {
        return text == null || text.isBlank() ? null : as.apply(text);
    }

    private static EdrsException unknown(String id) {
        return new EdrsException(FactError.FACT_NOT_FOUND, "There is no fact '%s'.".formatted(id));
    }
}
