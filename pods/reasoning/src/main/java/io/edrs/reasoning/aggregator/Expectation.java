package io.edrs.reasoning.aggregator;

import io.edrs.reasoning.AnswerType;
import io.edrs.reasoning.Concepts;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What the form of a question (who, where, when, how many) lets us expect of its answer. */
final class Expectation {

    private static final Set<Integer> PEOPLE = concepts("manager", "owner", "contact", "author", "engineer", "founder", "customer", "teacher", "doctor", "member");
    private static final Set<Integer> PLACES = concepts("city", "address", "country", "room");

    private Expectation() {}

    private static Set<Integer> concepts(String... words) {
        return Arrays.stream(words).flatMap(word -> Concepts.of(word).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the form of the question alone points at this column. */
    static boolean pointsAt(Asked asked, Cell cell) {
        return switch (asked.type()) {
            case PERSON -> Values.person(cell.value()) && (meets(cell.headerField(), PEOPLE) || cell.value().contains(" "));
            case PLACE -> meets(cell.headerField(), PLACES);
            case DATE -> Values.date(cell.value()) && !cell.value().matches("\\d{1,3}");
            default -> false;
        };
    }

    /** 1 when the text can answer such a question, less when it is of another kind. */
    static double fit(Asked asked, String text) {
        var fits = switch (asked.type()) {
            case PERSON -> Values.mentionsPerson(text);
            case DATE -> Values.date(text);
            case NUMBER, MONEY -> Values.number(text);
            case PLACE -> Values.named(text) || Values.number(text);
            default -> true;
        };
        return fits ? 1 : 0.5;
    }

    private static boolean meets(Field header, Set<Integer> concepts) {
        return header.concepts().stream().anyMatch(concepts::contains);
    }
}
