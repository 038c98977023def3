package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Says what a row says as a sentence. */
@Singleton
class Phrasing {

    private static final int REMEMBERED = 10_000;

    private final Tagger tagger;
    private final Map<String, Boolean> nominal = new ConcurrentHashMap<>();

    Phrasing(Tagger tagger) {
        this.tagger = tagger;
    }

    /** One value of a row, naming what it belongs to. */
    String cell(RowMatch match, int target) {
        var cell = match.row().cells().get(target);
        var subject = subject(match, target);
        if (subject.isEmpty()) {
            return sentence(cell.header() + ": " + cell.value());
        }
        if (target == 0 && match.row().labelled()) {
            return sentence(cell.value() + " (" + because(match) + ")");
        }
        if (!nominal(cell.header())) {
            return sentence(subject + ": " + lower(cell.header()) + " " + cell.value());
        }
        return sentence("The " + lower(cell.header()) + " of " + subject + " is " + cell.value());
    }

    /** All a row says. */
    String row(Row row) {
        var rest = row.cells().stream().skip(row.labelled() ? 1 : 0).map(cell -> lower(cell.header()) + " " + cell.value())
                .collect(Collectors.joining(", "));
        return sentence(row.label() + ": " + rest);
    }

    static String sentence(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0 ? stripped : stripped + ".";
    }

    /** A header as it reads within a sentence; acronyms keep their capitals. */
    static String lower(String header) {
        return java.util.Arrays.stream(header.split(" "))
                .map(word -> word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String subject(RowMatch match, int target) {
        if (!match.row().labelled() || target != 0 && match.hits(0) > 0) {
            return match.row().label();
        }
        return target == 0 ? because(match) : match.row().cells().getFirst().value();
    }

    private static String because(RowMatch match) {
        return java.util.stream.IntStream.range(1, match.row().cells().size()).filter(c -> match.hits(c) > 0)
                .mapToObj(c -> lower(match.row().cells().get(c).header()) + " " + match.row().cells().get(c).value())
                .collect(Collectors.joining(", "));
    }

    private boolean nominal(String header) {
        if (nominal.size() > REMEMBERED) {
            nominal.clear();
        }
        return nominal.computeIfAbsent(header, this::endsInNoun);
    }

    private boolean endsInNoun(String header) {
        List<Word> words = Words.of(header.toLowerCase(Locale.ROOT));
        return words.isEmpty() || List.of("NOUN", "PROPN", "NUM", "X").contains(tagger.tags(words).getLast());
    }
}
