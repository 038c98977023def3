package io.edrs.reasoning.aggregator;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Answers yes-or-no questions: whether the evidence says what the question claims. */
@Singleton
class Claims {

    private static final Pattern NEGATED = Pattern.compile("(?i)\\b(not|no|never|cannot|without|\\w+n't)\\b");
    private static final double DENIED = 0.9;

    private final Phrasing phrasing;

    Claims(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    /** A yes for each row that holds the whole claim, a no for each that holds another value in its place. */
    List<Candidate> ofRows(Asked asked, List<Row> rows) {
        return rows.stream().map(row -> ofRow(asked, RowMatch.of(asked, row))).filter(candidate -> candidate != Candidate.NONE).toList();
    }

    /** Turns the sentence that covers a claim into a yes, or a no when it denies it. */
    Candidate ofSentence(Asked asked, Candidate sentence) {
        var denied = NEGATED.matcher(sentence.text()).find() != NEGATED.matcher(asked.query()).find();
        return new Candidate((denied ? "No. " : "Yes. ") + sentence.text(), sentence.quotes(), sentence.confidence(), sentence.missing(), sentence.about());
    }

    /** "Is A larger than B" is so when A comes out on top. */
    Candidate ofComparison(Asked asked, Candidate table) {
        var holds = Field.of(table.about()).holds(asked.names().getFirst());
        return new Candidate((holds ? "Yes. " : "No. ") + table.text(), table.quotes(), table.confidence(), table.missing(), table.about());
    }

    private Candidate ofRow(Asked asked, RowMatch match) {
        var open = new ArrayList<Term>();
        var covered = new double[asked.terms().size()];
        for (var t = 0; t < covered.length; t++) {
            covered[t] = anywhere(match, t);
            if (covered[t] == 0 && asked.terms().get(t).heavy()) {
                open.add(asked.terms().get(t));
            }
        }
        var known = match.subjectKnown();
        if (!known) {
            return Candidate.NONE;
        }
        for (var name : match.absent()) {
            asked.terms().stream().filter(term -> term.name() && name.words().stream().anyMatch(word -> word.stem().equals(term.stem()))
                    && !open.contains(term)).forEach(open::add);
        }
        var quotes = List.of(new Quote(match.row().passage(), match.row().line()));
        var coverage = Coverage.of(asked.terms(), covered);
        if (open.isEmpty()) {
            return new Candidate("Yes. " + phrasing.row(match.row()), quotes, coverage.share(), List.of(), match.row().label());
        }
        var column = claimed(match);
        if (column < 1 || open.stream().anyMatch(term -> !term.name())) {
            return new Candidate("", quotes, coverage.confidence(), coverage.missing(), match.row().label());
        }
        return new Candidate("No. " + phrasing.cell(match, column), quotes, DENIED, List.of(), match.row().label());
    }

    private static double anywhere(RowMatch match, int term) {
        double best = match.inContext()[term] ? 0.9 : 0;
        for (var c = 0; c < match.inValue().length; c++) {
            best = Math.max(best, Math.max(match.inValue()[c][term], match.inHeader()[c][term]));
        }
        return best;
    }

    private static int claimed(RowMatch match) {
        var best = -1;
        double most = 0;
        for (var c = 0; c < match.inHeader().length; c++) {
            for (var t = 0; t < match.inHeader()[c].length; t++) {
                var weight = match.inHeader()[c][t] * match.asked().terms().get(t).weight();
                if (match.hits(c) == 0 && weight > most) {
                    most = weight;
                    best = c;
                }
            }
        }
        return best;
    }
}
