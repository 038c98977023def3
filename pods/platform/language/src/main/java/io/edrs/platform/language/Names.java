package io.edrs.platform.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the names, codes and quoted phrases of a text by its capitals, digits and quotation marks. */
public final class Names {

    private static final Pattern QUOTED = Pattern.compile("[\"“”«»]([^\"“”«»]{2,60})[\"“”«»]");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "prof", "sir");

    private Names() {}

    /** The names in a text, in order; the words' tags tell whether the first word is one. */
    public static List<Name> in(String text, List<Word> words, List<String> tags) {
        var names = new ArrayList<Name>();
        var run = new ArrayList<Word>();
        var titled = titleCase(words);
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!run.isEmpty() && !(joins(text, run.getLast(), word) && continues(word, text, run.getLast()))) {
                flush(text, run, names);
            }
            if (!run.isEmpty() || begins(word, i == 0 || afterStop(text, word), tags.get(i), titled) || codeAt(text, words, i)) {
                run.add(word);
            }
        }
        flush(text, run, names);
        quoted(text, names);
        return names;
    }

    private static boolean begins(Word word, boolean first, String tag, boolean titled) {
        if (word.stop() || Calendar.isTime(word.norm()) || TITLES.contains(word.norm())) {
            return false;
        }
        if (word.digits() && !word.number()) {
            return true;
        }
        return word.capital() && !titled && (!first || tag.equals("PROPN"));
    }

    /** "app-101", however it is capitalised. */
    private static boolean codeAt(String text, List<Word> words, int i) {
        return identifier(text, words, i) || i + 1 < words.size() && words.get(i + 1).number() && !words.get(i).number() && !words.get(i).stop()
                && text.substring(words.get(i).end(), words.get(i + 1).start()).matches("[-_/]");
    }

    /** "order-entry-service": two hyphens or one underscore make an identifier. */
    private static boolean identifier(String text, List<Word> words, int i) {
        return i + 1 < words.size() && !words.get(i).stop() && (gap(text, words, i).equals("_")
                || i + 2 < words.size() && gap(text, words, i).equals("-") && gap(text, words, i + 1).equals("-") && !words.get(i + 2).stop());
    }

    private static String gap(String text, List<Word> words, int i) {
        return text.substring(words.get(i).end(), words.get(i + 1).start());
    }

    private static boolean continues(Word word, String text, Word before) {
        var tight = word.start() - before.end() == 1 && text.charAt(before.end()) != ' ';
        if (word.number()) {
            return tight || !(word.norm().length() == 4 && word.norm().matches("(19|20)\\d\\d"));
        }
        return (word.capital() && !Calendar.isTime(word.norm())) || (tight && !word.stop());
    }

    private static boolean joins(String text, Word before, Word word) {
        var gap = text.substring(before.end(), word.start());
        var acronym = gap.equals(" ") && before.text().matches("\\p{Lu}{2,5}") && !word.number() && !word.text().matches("\\p{Lu}\\p{Ll}.*");
        return !acronym && !before.text().matches(".*['’]s$") && (gap.equals(" ") || gap.equals("-") || gap.equals("/") || gap.equals(".") || gap.equals(" & ") || gap.equals(". ")
                && before.text().length() == 1 || gap.equals("_"));
    }

    private static boolean afterStop(String text, Word word) {
        var before = text.substring(0, word.start()).stripTrailing();
        return !before.isEmpty() && ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static void flush(String text, List<Word> run, List<Name> names) {
        var acronym = run.size() == 1 && !run.getFirst().digits()
                && run.getFirst().text().equals(run.getFirst().text().toUpperCase(Locale.ROOT));
        var opening = run.size() == 1 && run.getFirst().start() == 0 && !run.getFirst().digits() && !run.getFirst().text().matches(".*['’]s")
                && !text.substring(run.getFirst().end()).isBlank();
        if (!run.isEmpty() && !acronym && !opening) {
            names.add(new Name(text.substring(run.getFirst().start(), run.getLast().end()).replaceFirst("['’]s$", ""), List.copyOf(run)));
        }
        run.clear();
    }

    private static void quoted(String text, List<Name> names) {
        var matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            var words = Words.of(matcher.group(1));
            var known = names.stream().anyMatch(name -> matcher.group(1).contains(name.text()));
            if (!words.isEmpty() && !known) {
                names.add(new Name(matcher.group(1), words));
            }
        }
    }

    private static boolean titleCase(List<Word> words) {
        var content = words.stream().skip(1).filter(word -> !word.stop()).toList();
        var stops = words.stream().skip(1).filter(Word::stop).toList();
        return content.size() > 2 && content.stream().allMatch(word -> word.capital() || word.digits())
                && stops.stream().filter(Word::capital).count() * 2 > stops.size();
    }
}
