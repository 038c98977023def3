package io.edrs.knowledge;

import io.edrs.knowledge.claims.ClaimReader;
import io.edrs.knowledge.claims.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Claims in a list, for tests of those who read them: those of a {@link TextShelf}. */
public record ListedFacts(TextShelf shelf, Map<String, String> states) implements Facts {

    /** None of them reviewed. */
    public ListedFacts(TextShelf shelf) {
        this(shelf, new ConcurrentHashMap<>());
    }

    @Override
    public List<Fact> find(String tenant, Query query) {
        return all(tenant).stream().filter(fact -> query.subject() == null || Keys.name(query.subject()).equals(fact.subjectKey()))
                .filter(fact -> query.attribute() == null || Keys.attribute(query.attribute()).equals(fact.attributeKey()))
                .filter(fact -> !fact.state().equals("rejected")).limit(query.limit()).toList();
    }

    @Override
    public Set<String> dated(String tenant, Collection<String> subjects) {
        return all(tenant).stream().filter(fact -> !fact.validity().equals(Validity.ALWAYS)).map(Fact::subjectKey).filter(subjects::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Fact> about(String tenant, Collection<String> subjects) {
        return all(tenant).stream().filter(fact -> subjects.contains(fact.subjectKey()) && !fact.state().equals("rejected")).toList();
    }

    @Override
    public List<Disagreement> disagreements(String tenant, @Nullable String subject, int limit) {
        var found = new ArrayList<Disagreement>();
        var facts = find(tenant, new Query(subject, null, null, null, null, 1_000));
        for (var one : facts) {
            for (var other : facts) {
                if (one.factId().compareTo(other.factId()) < 0 && one.subjectKey().equals(other.subjectKey()) && one.attributeKey().equals(other.attributeKey())
                        && !one.valueKey().equals(other.valueKey()) && one.single() && other.single() && one.validity().overlaps(other.validity())) {
                    found.add(new Disagreement(one, other));
                }
            }
        }
        return found;
    }

    @Override
    public Standing standing(String tenant, String documentId) {
        var of = all(tenant).stream().filter(fact -> fact.documentId().equals(documentId)).toList();
        return new Standing(of.size(), (int) of.stream().filter(fact -> fact.state().equals("accepted")).count(),
                (int) of.stream().filter(fact -> fact.state().equals("rejected")).count());
    }

    private List<Fact> all(String tenant) {
        var facts = new ArrayList<Fact>();
        for (var passage : shelf.all(tenant)) {
            for (var claim : new ClaimReader().of(passage)) {
                var id = passage.id() + "/" + claim.key();
                facts.add(new Fact(id, claim.subject(), Keys.name(claim.subject()), claim.attribute(), Keys.attribute(claim.attribute()), claim.value(),
                        Keys.of(claim.value()), claim.single(), claim.confidence(), passage.documentId(), passage.documentVersion(), passage.document(),
                        passage.id(), claim.from(), claim.sentence(), claim.validity().from(), claim.validity().until(), Instant.EPOCH, null,
                        states.getOrDefault(passage.documentId(), "proposed"), null));
            }
        }
        return facts;
    }
}
