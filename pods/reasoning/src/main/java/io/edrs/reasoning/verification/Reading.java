package io.edrs.reasoning.verification;

import io.edrs.platform.language.Calendar;
import io.edrs.platform.language.Recent;
import io.edrs.platform.language.Text;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence or row read for checking: what of it can be right or wrong.
 *
 * @param words all its words
 * @param content the words that claim something
 * @param stems of its content words
 * @param units every unit it mentions, beside a number or alone
 * @param denials for each denial the stems it reaches
 */
record Reading(String text, Text words, List<Word> content, Set<String> stems, List<Quantity> quantities, List<WrittenDate> dates,
        Set<Unit> units, List<Set<String>> denials) {

    private static final Set<String> ANSWERING = Set.of("yes", "no", "not", "never", "none", "nobody", "nothing", "cannot", "without", "according",
            "based", "document", "documents", "source", "sources", "found", "answer", "information", "evidence", "note", "however", "therefore",
            "also", "additionally", "summary", "record", "records", "false", "untrue", "incorrect", "true", "correct", "case");
    private static final Recent<String, Reading> READ = new Recent<>(4_000);

    static Reading of(String text) {
        return READ.get(text, Reading::read);
    }

    private static Reading read(String text) {
        var words = Words.of(text);
        var dates = WrittenDate.in(text);
        var quantities = Quantities.in(without(text, dates));
        var content = words.stream().filter(word -> !word.stop() && !ANSWERING.contains(word.norm()) && !ANSWERING.contains(word.norm() + "t")
                && dates.stream().noneMatch(date -> word.start() >= date.start() && word.end() <= date.end())).toList();
        var units = quantities.stream().map(Quantity::unit).filter(unit -> unit != null).collect(Collectors.toCollection(HashSet::new));
        words.stream().map(word -> Unit.named(word.norm())).filter(unit -> unit != null).forEach(units::add);
        return new Reading(text, words, content, content.stream().map(Word::stem).collect(Collectors.toSet()), quantities, dates, units,
                Denials.of(text, words));
    }

    private static String without(String text, List<WrittenDate> dates) {
        var left = new StringBuilder(text);
        dates.forEach(date -> {
            for (var i = date.start(); i < date.end(); i++) {
                left.setCharAt(i, ' ');
            }
        });
        return left.toString();
    }

    /** Its words that are written as names, codes or days are: they must stand in the evidence as they are. */
    List<Word> named() {
        return content.stream().filter(word -> !isQuantity(word)).filter(word -> word.digits() || word.capital() && (!opens(word) || isProper(word))
                || Calendar.isMonthOrDay(word.norm())).toList();
    }

    boolean isQuantity(Word word) {
        return quantities.stream().anyMatch(quantity -> word.start() >= quantity.start() && word.end() <= quantity.end());
    }

    private boolean opens(Word word) {
        var before = text.substring(0, word.start()).stripTrailing();
        return before.isEmpty() || ".!?:|".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** A capital before another capital, or what is tagged as a name. */
    private boolean isProper(Word word) {
        var next = words.indexOf(word) + 1;
        return next < words.size() && words.get(next).capital() && words.get(next).start() == word.end() + 1 || words.tags().get(words.indexOf(word)).equals("PROPN") && Unit.named(word.norm()) == null;
    }
}
