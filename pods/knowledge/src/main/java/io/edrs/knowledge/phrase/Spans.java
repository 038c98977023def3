package io.edrs.knowledge.phrase;

import io.edrs.platform.language.Calendar;
import io.edrs.platform.language.StopWords;
import io.edrs.platform.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the names and notions of a text stand. */
final class Spans {

    private static final Set<String> INNER = Set.of("of", "the", "de", "la", "von", "van", "der", "den", "bin", "ibn", "al", "du", "di", "da",
            "del", "le", "les", "y", "zu", "af", "av", "mac", "ap", "ben", "min", "el", "do", "dos", "das", "ter", "och", "und", "et");
    private static final Set<String> ABBREVIATED = Set.of("mr", "mrs", "ms", "dr", "st", "jr", "sr", "d", "c", "b", "no", "vs", "hon", "rev", "gen", "col", "lt", "capt", "prof");
    private static final int MOST_INNER = 3;
    private static final int LONGEST = 12;
    private static final int LONGEST_NOTION = 4;

    private final List<Word> terms;
    private final List<String> tags;
    private final String text;

    /** @param from first term @param to behind the last */
    record Span(int from, int to, Mention.Kind kind) {}

    Spans(String text, List<Word> terms, List<String> tags) {
        this.text = text;
        this.terms = terms;
        this.tags = tags;
    }

    List<Span> find() {
        var found = new ArrayList<Span>();
        for (var i = 0; i < terms.size();) {
            var quoted = quoted(i);
            var span = quoted != null ? quoted : name(i);
            span = span != null ? span : notion(i);
            if (span != null) {
                found.add(span);
            }
            i = span == null ? i + 1 : span.to();
        }
        return found;
    }

    boolean isSentenceStart(int i) {
        if (i == 0) {
            return true;
        }
        var before = terms.get(i - 1);
        if (!before.is(".") && !before.is("!") && !before.is("?")) {
            return !before.isWord() && isSentenceStart(i - 1) && !before.is("(");
        }
        var word = i < 2 ? "" : terms.get(i - 2).norm();
        return !(before.is(".") && (word.length() == 1 && terms.get(i - 2).capital() || ABBREVIATED.contains(word)));
    }

    private Span quoted(int i) {
        if (!terms.get(i).is("\"") && !terms.get(i).is("“") && !terms.get(i).is("«")) {
            return null;
        }
        for (var j = i + 1; j < Math.min(terms.size(), i + LONGEST); j++) {
            var term = terms.get(j);
            if (term.is("\"") || term.is("”") || term.is("»")) {
                return j > i + 1 && terms.get(i + 1).capital() ? new Span(i + 1, j, Mention.Kind.NAME) : null;
            }
        }
        return null;
    }

    private Span name(int i) {
        if (!opensName(i)) {
            return null;
        }
        var to = i + 1;
        while (to < terms.size() && to - i < LONGEST) {
            var next = continued(to);
            if (next < 0) {
                break;
            }
            to = next;
        }
        return isName(i, to) ? new Span(i, to, Mention.Kind.NAME) : null;
    }

    private boolean opensName(int i) {
        var term = terms.get(i);
        if (!term.capital() || Calendar.isMonthOrDay(term.norm()) || StopWords.isGrammar(term.norm()) && !beforeCapital(i)) {
            return false;
        }
        return !isSentenceStart(i) || !StopWords.isGrammar(term.norm()) || Terms.isArticle(term.norm());
    }

    private boolean beforeCapital(int i) {
        return i + 1 < terms.size() && terms.get(i + 1).capital();
    }

    /** The end of the name when it goes on at {@code i}, -1 when it does not. */
    private int continued(int i) {
        var term = terms.get(i);
        if (term.capital() && !(Calendar.isMonthOrDay(term.norm()) && !term.norm().equals("may"))) {
            return i + 1;
        }
        if (term.is("-") || term.is("–") || term.is("&") || term.is(".") && terms.get(i - 1).norm().length() == 1) {
            return i + 1 < terms.size() && terms.get(i + 1).capital() && touches(i) ? i + 2 : -1;
        }
        if (term.isWord() && Character.isDigit(term.text().charAt(0)) && term.text().length() < 4) {
            return i + 1;
        }
        for (var j = i; j < Math.min(terms.size(), i + MOST_INNER + 1); j++) {
            if (terms.get(j).capital()) {
                return j > i ? j + 1 : -1;
            }
            if (!INNER.contains(terms.get(j).text())) {
                return -1;
            }
        }
        return -1;
    }

    /** Initials and hyphens bind what stands close to them. */
    private boolean touches(int i) {
        return terms.get(i).start() == terms.get(i - 1).end() || terms.get(i).is("&");
    }

    private boolean isName(int from, int to) {
        if (to - from > 1) {
            return true;
        }
        var term = terms.get(from);
        if (term.norm().length() < 2 || StopWords.isGrammar(term.norm())) {
            return false;
        }
        return tags.get(from).equals("PROPN") || !isSentenceStart(from);
    }

    private Span notion(int i) {
        var to = i;
        while (to < terms.size() && to - i < LONGEST_NOTION && terms.get(to).isWord() && !terms.get(to).capital()
                && (tags.get(to).equals("NOUN") || tags.get(to).equals("ADJ"))) {
            to++;
        }
        while (to > i && !tags.get(to - 1).equals("NOUN")) {
            to--;
        }
        return to - i >= 2 ? new Span(i, to, Mention.Kind.NOTION) : null;
    }

    String text(Span span) {
        return text.substring(terms.get(span.from()).start(), terms.get(span.to() - 1).end());
    }
}
