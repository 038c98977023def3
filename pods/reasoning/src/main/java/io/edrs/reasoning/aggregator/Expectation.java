package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Concepts;
import io.edrs.reasoning.AnswerType;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the form of a question (who, where, when, how many) lets us expect of its answer. */
final class Expectation {

    private static final Set<Integer> PEOPLE = concepts("manager", "owner", "contact", "author", "engineer", "founder", "customer", "teacher", "doctor", "member");
    private static final Set<Integer> PLACES = concepts("city", "address", "country", "room", "venue", "office");
    private static final Set<Integer> PRICES = concepts("price");
    private static final Pattern SOMEWHERE = Pattern.compile("(?i)\\b(in|at|on|from|near|inside|behind|across|to|beside|between|under|through)\\b \\w");
    private static final Pattern MONEY = Pattern.compile("(?i)[€$£¥]|\\b(eur|usd|gbp|chf|euros?|dollars?|pounds?|cents?|francs?|costs?|price[ds]?|pays?|paid|fees?|charges?|free|worth|loss|budget|salary|revenue)\\b");

    private Expectation() {}

    private static Set<Integer> concepts(String... words) {
        return Arrays.stream(words).flatMap(word -> Concepts.of(word).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the form of the question alone points at this column. */
    static boolean pointsAt(Asked asked, Cell cell) {
        return switch (asked.type()) {
            case PERSON -> Values.person(cell.value()) && (meets(cell.headerField(), PEOPLE) || cell.value().contains(" "));
            case PLACE -> meets(cell.headerField(), PLACES);
            case MONEY -> meets(cell.headerField(), PRICES) && Values.number(cell.value());
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

    /** The same for a sentence, which has to say what its names and numbers are. */
    static double sentenceFit(Asked asked, String text, String sentence) {
        var doubtful = asked.type() == AnswerType.PLACE && !SOMEWHERE.matcher(text).find()
                || asked.type() == AnswerType.MONEY && !MONEY.matcher(sentence).find();
        return doubtful ? 0.5 : fit(asked, text);
    }

    private static boolean meets(Field header, Set<Integer> concepts) {
        return header.concepts().stream().anyMatch(concepts::contains);
    }
}
