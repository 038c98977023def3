package io.edrs.reasoning.verification;

import io.edrs.platform.language.Word;
import io.edrs.reasoning.Meaning;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a claim against one ground: amounts, names, direction, denial, place in the row, and only then the words. */
@Singleton
class Comparison {

    private final Meaning meaning;
    private final VerifierConfig config = VerifierConfig.DEFAULT;

    Comparison(Meaning meaning) {
        this.meaning = meaning;
    }

    /** @param entities stems of what the evidence, all of it, treats as a name or a value */
    Finding of(Reading claim, Ground ground, Set<String> entities) {
        if (claim.text().equals(ground.own().text())) {
            return Finding.supported(ground, 1, "it is quoted");
        }
        var share = ground.share(claim);
        var fault = fault(claim, ground, share, entities);
        if (fault != null) {
            return fault;
        }
        if (share >= config.lexical()) {
            return Finding.supported(ground, share, "its words, names and numbers are there");
        }
        return Finding.unsupported(ground, share, "nothing says this");
    }

    /** Whether it says the same in other words; costs two embeddings. */
    Finding byMeaning(Reading claim, Finding closest) {
        if (closest.support() < config.least() || !closest.reason().equals("nothing says this")) {
            return closest;
        }
        var near = meaning.similarity(claim.text(), closest.ground().own().text());
        return near >= config.near() ? Finding.supported(closest.ground(), near, "it means the same") : closest;
    }

    private Finding fault(Reading claim, Ground ground, double share, Set<String> entities) {
        var amounts = Amounts.foreign(claim, ground);
        if (!amounts.isEmpty()) {
            var reason = "the evidence does not say " + String.join(", ", amounts);
            return share >= config.related() && measures(ground) ? Finding.contradicted(ground, share, reason) : Finding.unsupported(ground, share, reason);
        }
        var strangers = strangers(claim, ground, entities);
        if (!strangers.isEmpty()) {
            return Finding.unsupported(ground, share, "the evidence does not say this of " + strangers);
        }
        return share < config.related() ? null : turned(claim, ground, share);
    }

    private static Finding turned(Reading claim, Ground ground, double share) {
        for (var word : claim.content()) {
            var opposite = Opposites.of(word.norm()).stream().filter(other -> holds(ground.own(), other) && !holds(claim, other)).findFirst();
            if (opposite.isPresent() && !ground.names(word)) {
                return Finding.contradicted(ground, share, "the evidence says %s, not %s".formatted(opposite.get(), word.text()));
            }
        }
        if (Denials.differ(claim, ground.own())) {
            return Finding.contradicted(ground, share, "one of the two is negated");
        }
        var cells = ground.cells();
        if (cells.mistaken(claim) != null) {
            return Finding.contradicted(ground, share, "it is in another unit");
        }
        var header = cells.misplaced(claim);
        if (!header.isEmpty()) {
            return Finding.contradicted(ground, share, "it is not the " + header);
        }
        if (cells.statesNothingOf(claim, share)) {
            return Finding.unsupported(ground, share, "none of its values is stated");
        }
        var replaced = cells.all().isEmpty() ? Replaced.in(claim, ground) : "";
        return replaced.isEmpty() ? null : Finding.unsupported(ground, share, replaced);
    }

    private static boolean holds(Reading reading, String norm) {
        return reading.words().stream().anyMatch(word -> word.norm().equals(norm));
    }

    private static boolean measures(Ground ground) {
        return !ground.own().quantities().isEmpty() || !ground.own().dates().isEmpty();
    }

    /** Names, codes and values of others that do not stand in the ground. */
    private static String strangers(Reading claim, Ground ground, Set<String> entities) {
        var named = claim.named().stream().filter(word -> !ground.names(word) && !(acronym(word) && ground.knows(word)));
        var swapped = claim.content().stream().filter(word -> !claim.isQuantity(word) && entities.contains(word.stem()) && !ground.knows(word));
        return java.util.stream.Stream.concat(named, swapped).map(Word::text).distinct().collect(Collectors.joining(", "));
    }

    private static boolean acronym(Word word) {
        return word.text().length() > 1 && word.text().chars().allMatch(Character::isUpperCase);
    }

    /** Whether the fact says otherwise of the same thing. */
    boolean opposes(Reading claim, Ground fact) {
        var finding = of(claim, fact, Set.of());
        if (finding.state().equals(io.edrs.reasoning.Verdict.CONTRADICTED)) {
            return finding.support() >= config.related() && nameShared(claim, fact);
        }
        return !finding.isSupported() && sameButForNames(claim, fact);
    }

    private static boolean nameShared(Reading claim, Ground fact) {
        var named = claim.named();
        return named.isEmpty() || named.stream().allMatch(fact::names);
    }

    private static boolean sameButForNames(Reading claim, Ground fact) {
        var named = claim.named();
        List<Word> rest = claim.content().stream().filter(word -> !named.contains(word)).toList();
        return named.size() > 1 && !rest.isEmpty() && rest.stream().allMatch(fact::knows) && named.stream().anyMatch(fact::names)
                && claim.content().getFirst().stem().equals(fact.own().content().isEmpty() ? "" : fact.own().content().getFirst().stem());
    }
}
