package io.edrs.reasoning.analogy;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Relational facts as text, {@code name(term, …)} each. */
public final class FactText {

    private static final int MOST = 1_000;
    private static final int DEEPEST = 20;
    private static final int LONGEST = 2_000;
    private static final Pattern TOKEN = Pattern.compile("\\s*+([\\p{L}\\p{N}_'-]++(?:[ ]++[\\p{L}\\p{N}_'-]++)*+|[(),])");

    private final Matcher tokens;
    private final String text;
    private String at;

    private FactText(String text) {
        this.text = text;
        this.tokens = TOKEN.matcher(text);
        this.at = "";
    }

    /** Reads facts; throws {@code FACT_UNREADABLE} with the place where one is none. */
    public static List<Term> read(List<String> texts) {
        if (texts.isEmpty() || texts.size() > MOST) {
            throw new EdrsException(AnalogyError.FACT_UNREADABLE, "A description has 1 to %d facts; this has %d.".formatted(MOST, texts.size()));
        }
        return texts.stream().map(FactText::read).distinct().toList();
    }

    /** Reads one fact. */
    public static Term read(String text) {
        var reader = new FactText(text);
        if (text.length() > LONGEST) {
            throw reader.unreadable("it is longer than %d characters".formatted(LONGEST));
        }
        reader.next();
        var term = reader.term(0);
        if (!reader.at.isEmpty()) {
            throw reader.unreadable("'%s' follows after its end".formatted(reader.at));
        }
        if (term.isThing()) {
            throw reader.unreadable("it says nothing of anything; write relation(thing, thing)");
        }
        return term;
    }

    private Term term(int depth) {
        if (at.isEmpty() || "(),".contains(at)) {
            throw unreadable(at.isEmpty() ? "it ends too early" : "'%s' stands where a name is expected".formatted(at));
        }
        if (depth > DEEPEST) {
            throw unreadable("it is nested deeper than %d".formatted(DEEPEST));
        }
        var name = at;
        next();
        var arguments = new ArrayList<Term>();
        if (at.equals("(")) {
            do {
                next();
                arguments.add(term(depth + 1));
            } while (at.equals(","));
            if (!at.equals(")")) {
                throw unreadable("a parenthesis is not closed");
            }
            next();
        }
        return new Term(name, arguments);
    }

    private void next() {
        var from = at.isEmpty() && !tokens.hasMatch() ? 0 : tokens.end();
        if (tokens.find(from) && tokens.start() == from) {
            at = tokens.group(1);
        } else if (text.substring(from).isBlank()) {
            at = "";
        } else {
            throw unreadable("'%s' cannot be read".formatted(text.substring(from).strip()));
        }
    }

    private EdrsException unreadable(String why) {
        return new EdrsException(AnalogyError.FACT_UNREADABLE, "The fact '%s' cannot be read: %s.".formatted(
                text.length() > 100 ? text.substring(0, 100) + "…" : text, why));
    }
}
