package io.edrs.knowledge.search;

import io.edrs.knowledge.Fact;
import io.edrs.knowledge.Facts;
import io.edrs.knowledge.Validity;
import io.edrs.knowledge.claims.Keys;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import io.edrs.platform.language.time.Mention;
import io.edrs.platform.language.time.Span;
import io.edrs.platform.language.time.TimeWords;
import io.edrs.schema.knowledge.StatedFact;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The claims a question asks for: of a thing it names, an attribute it names, as it holds on the day asked for. Only things whose
 * claims have dates are looked up, since of the others passages say the same; a question that names none reads nothing.
 */
@Singleton
final class AskedFacts {

    private static final int LONGEST_NAME = 6;
    private static final int MOST_WORDS = 60;
    private static final int MOST = 5;

    private final @Nullable Facts facts;
    private final Clock clock;

    AskedFacts(@Nullable Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    List<StatedFact> of(String tenant, String question) {
        if (facts == null) {
            return List.of();
        }
        var subjects = facts.dated(tenant, names(question));
        if (subjects.isEmpty()) {
            return List.of();
        }
        var stems = stems(question);
        var asked = day(question);
        return facts.about(tenant, subjects).stream().filter(fact -> isAsked(fact, stems)).filter(fact -> holds(fact.validity(), asked))
                .limit(MOST).map(AskedFacts::stated).toList();
    }

    /** Every run of a few words may be a name. */
    private static Set<String> names(String question) {
        var words = Words.of(question).stream().limit(MOST_WORDS).map(Word::text).toList();
        var names = new LinkedHashSet<String>();
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= Math.min(words.size(), from + LONGEST_NAME); to++) {
                names.add(Keys.name(String.join(" ", words.subList(from, to)).replaceAll("['’]s$", "")));
            }
        }
        return names;
    }

    /** The words of the attribute stand in the question, and not only as part of the name. */
    private static boolean isAsked(Fact fact, Set<String> stems) {
        var attribute = Words.content(fact.attribute()).stream().map(Word::stem).collect(Collectors.toSet());
        return !attribute.isEmpty() && stems.containsAll(attribute) && !stems(fact.subject()).containsAll(attribute);
    }

    private static Set<String> stems(String text) {
        return Words.of(text).stream().map(Word::stem).collect(Collectors.toSet());
    }

    private Span day(String question) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return TimeWords.asked(question, today).mentions().stream().map(Mention::span).findFirst().orElse(Span.day(today));
    }

    private static boolean holds(Validity validity, Span asked) {
        return validity.overlaps(new Validity(asked.from(), asked.to()));
    }

    private static StatedFact stated(Fact fact) {
        return new StatedFact(fact.factId(), fact.subject(), fact.attribute(), fact.value(), fact.confidence(), fact.document(), fact.passageId(),
                fact.sentence(), Objects.toString(fact.validFrom(), ""), Objects.toString(fact.validUntil(), ""), fact.state());
    }
}
