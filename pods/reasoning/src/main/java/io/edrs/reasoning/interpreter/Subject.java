package io.edrs.reasoning.interpreter;

import io.edrs.platform.language.Word;
import java.util.Set;

/** The thing a question is about: its last name, or else the noun phrase after its last preposition or verb. */
final class Subject {

    private static final Set<String> BEFORE = Set.of("of", "for", "in", "at", "on", "from", "about", "with", "by", "to", "does", "do",
            "did", "is", "are", "was", "were", "has", "have");
    private static final Set<String> OF = Set.of("of", "for", "about", "does", "do", "did");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "ADJ", "NUM", "X");

    private Subject() {}

    /** The subject as written in the question, or an empty text. */
    static String of(Parsed question) {
        if (!question.names().isEmpty()) {
            return withDeterminer(question, question.names().getLast().text());
        }
        for (var i = 1; i < question.words().size(); i++) {
            if (question.words().get(i - 1).text().matches(".+['’]s") && !question.words().get(i - 1).stop()) {
                return question.from(start(question, i - 1), i).replaceFirst("['’]s$", "");
            }
        }
        var after = after(question, OF);
        after = after.isEmpty() ? after(question, BEFORE) : after;
        return after.isEmpty() ? lastPhrase(question) : after;
    }

    private static String after(Parsed question, Set<String> leading) {
        for (var i = question.words().size() - 2; i >= 0; i--) {
            if (leading.contains(question.words().get(i).norm()) && !question.words().get(i + 1).norm().matches("which|what|whose|how")) {
                var phrase = phraseFrom(question, i + 1);
                if (!phrase.isEmpty()) {
                    return phrase;
                }
            }
        }
        return "";
    }

    private static int start(Parsed question, int end) {
        var from = end;
        while (from > 0 && (NOMINAL.contains(question.tags().get(from - 1)) && !question.words().get(from - 1).stop() || question.words().get(from - 1).norm().equals("the"))) {
            from--;
        }
        return from;
    }

    private static String lastPhrase(Parsed question) {
        for (var i = question.words().size() - 1; i > 0; i--) {
            if (NOMINAL.contains(question.tags().get(i)) && !question.words().get(i).stop()) {
                return question.from(start(question, i), i + 1);
            }
        }
        return "";
    }

    private static String phraseFrom(Parsed question, int start) {
        var from = start;
        while (from < question.words().size() && (question.tags().get(from).equals("DET") || question.words().get(from).norm().equals("the"))) {
            from++;
        }
        var to = from;
        while (to < question.words().size() && !question.words().get(to).stop()) {
            to++;
        }
        if (to - from > 1 && (question.tags().get(to - 1).equals("VERB") || mainVerb(question, start, to))) {
            to--;
        }
        return to == from ? "" : question.from(start, to);
    }

    /** After "does" the last word before the end or a preposition is the verb, whatever the tagger takes it for. */
    private static boolean mainVerb(Parsed question, int start, int to) {
        return question.words().get(start - 1).norm().matches("does|do|did")
                && (to == question.words().size() || question.tags().get(to).equals("ADP"));
    }

    private static String withDeterminer(Parsed question, String name) {
        var at = question.text().lastIndexOf(name);
        var before = question.text().substring(0, Math.max(0, at)).stripTrailing().toLowerCase(java.util.Locale.ROOT);
        var after = question.words().stream().filter(word -> word.start() >= at + name.length()).findFirst();
        var verbLast = question.words().stream().anyMatch(word -> word.norm().matches("do|does|did"));
        var noun = after.filter(word -> !verbLast && tagOf(question, word).equals("NOUN")
                && question.text().substring(at + name.length(), word.start()).equals(" ")).map(word -> " " + word.text()).orElse("");
        return (before.endsWith("the") ? "the " : "") + name + noun;
    }

    private static String tagOf(Parsed question, Word word) {
        return question.tags().get(question.words().indexOf(word));
    }
}
