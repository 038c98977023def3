package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Concepts;
import io.edrs.platform.language.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which words of a question matter more, or less, for the form it has. */
final class Emphasis {

    private static final Pattern WHAT_DOES = Pattern.compile("(?i)^what (does|do|did) .+ do\\??$");
    private static final Set<String> LISTING = Set.of("of", "many", "which", "what", "the", "all", "every");
    private static final Set<String> PEOPLE = Set.of("people", "person", "persons");
    private static final Set<String> DEGREE = Set.of("fast", "quickly", "quick", "soon", "long", "often", "much");
    private static final double WANTED = 0.8;
    private static final double HINT = 0.4;

    private Emphasis() {}

    /** The nouns a question lists or counts: "ships" in "the number of ships". */
    static Set<String> listed(List<Word> words, List<String> tags) {
        return IntStream.range(1, words.size()).filter(i -> tags.get(i).equals("NOUN") && words.get(i).norm().endsWith("s")
                && LISTING.contains(words.get(i - 1).norm())).mapToObj(i -> words.get(i).text()).collect(Collectors.toSet());
    }

    /** "How many X" is answered by a number of X, "how many people visit" by a number of visits; "how fast is it repaired" is about repair. */
    static void counted(List<Word> words, List<Term> terms) {
        if (words.size() < 3 || !words.getFirst().norm().equals("how")) {
            return;
        }
        var people = PEOPLE.contains(words.get(2).norm());
        var counted = words.get(people && words.size() > 3 ? 3 : 2).text();
        if (words.get(1).norm().equals("many")) {
            terms.replaceAll(term -> term.text().equals(counted) && !term.heavy() ? term.weighing(WANTED) : term);
        } else if (DEGREE.contains(words.get(1).norm()) && terms.stream().anyMatch(term -> term.kind() == Term.Kind.ACTION && term.heavy()
                && !term.text().equals(words.get(1).text()))) {
            terms.replaceAll(term -> term.text().equals(words.get(1).text()) ? term.weighing(0.2) : term);
        }
    }

    /** "What does it do?" asks for its purpose, in whatever words. */
    static void purpose(String query, List<Term> terms) {
        if (WHAT_DOES.matcher(query.strip()).matches()) {
            terms.add(new Term("purpose", "purpos", "", Concepts.of("purpose"), HINT, Term.Kind.NOUN));
        }
    }
}
