package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Name;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Meaning;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the cell of a row that answers: its row by the subject, its column by the attribute asked for. */
@Singleton
class RowAnswers {

    private static final double NAME_ABSENT = 0.3;
    private static final double LOOKS_LIKE = 0.75;
    private static final double POINTED_AT = 0.8;
    private static final double ANOTHER = 0.9;
    private static final int WORTH_EMBEDDING = 2;

    private final Meaning meaning;
    private final Phrasing phrasing;
    private final ComposerConfig config = ComposerConfig.DEFAULT;

    RowAnswers(Meaning meaning, Phrasing phrasing) {
        this.meaning = meaning;
        this.phrasing = phrasing;
    }

    /** The best cell of each row that knows the subject at all. */
    List<Candidate> of(Asked asked, List<Row> rows) {
        var matches = rows.stream().map(row -> RowMatch.of(asked, row)).filter(this::knowsSubject).toList();
        var best = new ArrayList<Candidate>();
        matches.forEach(match -> best.add(best(match, false)));
        if (best.stream().noneMatch(candidate -> candidate.confidence() >= config.threshold())) {
            matches.stream().sorted((a, b) -> Double.compare(subject(b), subject(a))).limit(WORTH_EMBEDDING)
                    .forEach(match -> best.add(best(match, true)));
        }
        return best;
    }

    private boolean knowsSubject(RowMatch match) {
        return subject(match) > 0;
    }

    private static double subject(RowMatch match) {
        double most = 0;
        for (var c = 0; c < match.row().cells().size(); c++) {
            most = Math.max(most, match.hits(c));
        }
        for (var t = 0; t < match.inContext().length && !match.row().labelled(); t++) {
            most += match.inContext()[t] ? match.asked().terms().get(t).weight() : 0;
        }
        return most;
    }

    private Candidate best(RowMatch match, boolean byMeaning) {
        Candidate best = null;
        for (var c = 0; c < match.row().cells().size(); c++) {
            var candidate = candidate(match, c, byMeaning);
            if (best == null || candidate.confidence() > best.confidence()) {
                best = candidate;
            }
        }
        return best;
    }

    private Candidate candidate(RowMatch match, int target, boolean byMeaning) {
        var cell = match.row().cells().get(target);
        var covered = match.covered(target);
        var designated = designated(match, target, covered, byMeaning);
        var coverage = Coverage.of(match.asked().terms(), covered);
        var absent = match.absent(target);
        var confidence = coverage.confidence() * Expectation.fit(match.asked(), cell.value()) * placed(match, target);
        confidence = absent.isEmpty() ? confidence : Math.min(NAME_ABSENT, confidence);
        confidence = designated > 0 ? confidence * (0.9 + 0.1 * designated) : confidence * 0.5;
        return new Candidate(phrasing.cell(match, target), List.of(new Quote(match.row().passage(), match.row().line())),
                confidence * tidy(match, target), missing(coverage, absent), about(match, target));
    }

    /** How surely the question means this column: by its header's words, its meaning, or the form of the question. */
    private double designated(RowMatch match, int target, double[] covered, boolean byMeaning) {
        double best = 0;
        var terms = match.asked().terms();
        for (var t = 0; t < terms.size(); t++) {
            best = Math.max(best, elsewhere(match, target, t) ? 0 : match.inHeader()[target][t] * Math.min(1, 0.5 + terms.get(t).weight()));
        }
        if (best < POINTED_AT && Expectation.pointsAt(match.asked(), match.row().cells().get(target))) {
            best = POINTED_AT;
        }
        return byMeaning ? Math.max(best, likeness(match, target, covered)) : best;
    }

    private static boolean elsewhere(RowMatch match, int target, int term) {
        for (var c = 0; c < match.inValue().length; c++) {
            if (c != target && match.inValue()[c][term] > 0) {
                return true;
            }
        }
        return false;
    }

    private double likeness(RowMatch match, int target, double[] covered) {
        var open = new ArrayList<Integer>();
        for (var t = 0; t < covered.length; t++) {
            if (covered[t] == 0 && !match.asked().terms().get(t).name()) {
                open.add(t);
            }
        }
        if (open.isEmpty() || match.hits(target) > 0) {
            return 0;
        }
        if (!alike(match, target, open)) {
            return 0;
        }
        open.forEach(t -> covered[t] = LOOKS_LIKE);
        return LOOKS_LIKE;
    }

    /** By the open words, by all words of the attribute, or loosely where the form of the question leaves one column only. */
    private boolean alike(RowMatch match, int target, List<Integer> open) {
        var terms = match.asked().terms();
        var header = match.row().cells().get(target).header();
        var words = String.join(" ", open.stream().map(t -> terms.get(t).text()).toList());
        var phrase = String.join(" ", IntStream.range(0, terms.size()).filter(t -> attribute(match, target, t)).mapToObj(t -> terms.get(t).text()).toList());
        if (Stream.of(words, phrase).distinct().anyMatch(text -> !text.isEmpty() && meaning.similarity(text, header) >= config.headerLikeness())) {
            return true;
        }
        return open.stream().allMatch(t -> terms.get(t).kind() == Term.Kind.ACTION || !terms.get(t).heavy())
                && only(match, target) && meaning.similarity(words, header) >= config.onlyColumn();
    }

    private static boolean attribute(RowMatch match, int target, int term) {
        return !match.asked().terms().get(term).name() && !elsewhere(match, target, term) && !match.inHeading()[term]
                && (match.inHeader()[target][term] > 0 || !match.inContext()[term]);
    }

    /** Whether it is the one column that holds a person, date or place, when one is asked for. */
    private static boolean only(RowMatch match, int target) {
        return IntStream.range(match.row().labelled() ? 1 : 0, match.row().cells().size())
                .filter(c -> Expectation.pointsAt(match.asked(), match.row().cells().get(c))).boxed().toList().equals(List.of(target));
    }

    /** A table row speaks of its own values: one reached through the document's title alone is doubtful. */
    private static double placed(RowMatch match, int target) {
        if (!match.row().labelled()) {
            return 1;
        }
        if (match.asked().intent() == Intent.COUNT && (target == 0 || !Values.quantity(match.row().cells().get(target).value()))) {
            return 0.5;
        }
        double hits = 0;
        for (var c = 0; c < match.row().cells().size(); c++) {
            hits = Math.max(hits, c == target ? 0 : match.hits(c));
        }
        return hits == 0 ? 0.5 : 1;
    }

    /** Prefers the narrower header and the label named in full, among otherwise equal cells. */
    private static double tidy(RowMatch match, int target) {
        var terms = match.asked().terms();
        var header = match.row().cells().get(target).headerField().mentioned(terms);
        double label = 0;
        for (var c = 0; c < match.row().cells().size(); c++) {
            if (c != target && match.hits(c) > 0) {
                label = Math.max(label, match.row().cells().get(c).valueField().mentioned(terms) * (c == 0 ? 1 : 0.7));
            }
        }
        return (0.9 + 0.05 * header + 0.05 * (match.row().labelled() ? label : 1)) * (match.anotherOne() ? ANOTHER : 1);
    }

    private static List<String> missing(Coverage coverage, List<Name> absent) {
        return absent.isEmpty() ? coverage.missing() : absent.stream().map(Name::text).toList();
    }

    private static String about(RowMatch match, int target) {
        if (match.asked().intent() == Intent.DEFINITION || !match.row().labelled()) {
            return match.row().label();
        }
        var best = -1;
        for (var c = 0; c < match.row().cells().size(); c++) {
            if (c != target && match.hits(c) > (best < 0 ? 0 : match.hits(best))) {
                best = c;
            }
        }
        return best < 0 ? "" : match.row().cells().get(best).value();
    }
}
