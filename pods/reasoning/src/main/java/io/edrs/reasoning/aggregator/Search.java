package io.edrs.reasoning.aggregator;

import io.edrs.reasoning.Intent;
import io.edrs.schema.knowledge.Passage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Looks for the answer in cells, tables, lists and sentences, and takes the surest. */
@Singleton
class Search {

    private static final double TIE = 0.004;
    private static final int MOST_TIED = 5;

    private final RowAnswers cells;
    private final TableAnswers tables;
    private final SentenceAnswers sentences;
    private final ItemAnswers items;
    private final Claims claims;
    private final Phrasing phrasing;

    Search(RowAnswers cells, TableAnswers tables, SentenceAnswers sentences, ItemAnswers items, Claims claims, Phrasing phrasing) {
        this.cells = cells;
        this.tables = tables;
        this.sentences = sentences;
        this.items = items;
        this.claims = claims;
        this.phrasing = phrasing;
    }

    /** The surest candidate; one without support has a low confidence and names what is missing. */
    Candidate best(Asked asked, List<Passage> passages) {
        var rows = new ArrayList<Row>();
        var prose = new ArrayList<Passage>();
        for (var passage : passages) {
            var read = Rows.of(passage);
            rows.addAll(read);
            if (read.isEmpty() || !read.getFirst().labelled()) {
                prose.add(passage);
            }
        }
        var found = asked.intent() == Intent.YES_NO ? claimed(asked, rows, prose) : found(asked, rows, prose);
        found.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
        return found.isEmpty() ? Candidate.NONE : tied(asked, found);
    }

    private List<Candidate> found(Asked asked, List<Row> rows, List<Passage> prose) {
        var found = new ArrayList<>(sentences.of(asked, prose));
        if (asked.intent() == Intent.DEFINITION) {
            found.addAll(described(asked, rows));
        }
        found.addAll(cells.of(asked, rows));
        found.addAll(tables.of(asked, rows));
        found.addAll(items.of(asked, prose));
        return found;
    }

    private List<Candidate> claimed(Asked asked, List<Row> rows, List<Passage> prose) {
        var found = new ArrayList<>(claims.ofRows(asked, rows));
        if (asked.names().size() > 1 && asked.asks(" than ")) {
            tables.of(asked, rows).stream().map(table -> claims.ofComparison(asked, table)).forEach(found::add);
        }
        sentences.of(asked, prose).stream().map(sentence -> claims.ofSentence(asked, sentence)).forEach(found::add);
        return found;
    }

    /** A thing defined by a table is described by its whole row. */
    private List<Candidate> described(Asked asked, List<Row> rows) {
        return rows.stream().filter(row -> row.labelled() && !asked.terms().isEmpty()
                        && asked.terms().stream().allMatch(term -> row.cells().getFirst().valueField().exact(term) || row.cells().getFirst().headerField().match(term) > 0)
                        && asked.terms().stream().anyMatch(term -> row.cells().getFirst().valueField().exact(term)))
                .map(row -> new Candidate(phrasing.row(row), List.of(new Quote(row.passage(), row.line())),
                        0.85 + 0.1 * row.cells().getFirst().valueField().mentioned(asked.terms()), List.of(), row.label())).toList();
    }

    /** Rows of one document that answer equally well are all told: the question does not say which is meant. */
    private static Candidate tied(Asked asked, List<Candidate> sorted) {
        var best = sorted.getFirst();
        if (asked.intent() == Intent.YES_NO || best.quotes().isEmpty() || best.quotes().size() > 1) {
            return best;
        }
        var document = best.quotes().getFirst().passage().document();
        var equal = sorted.stream().filter(one -> best.confidence() - one.confidence() < TIE && one.quotes().size() == 1
                && one.quotes().getFirst().passage().document().equals(document)).limit(MOST_TIED).toList();
        var texts = new LinkedHashSet<>(equal.stream().map(Candidate::text).toList());
        return texts.size() < 2 ? best : new Candidate(String.join(" ", texts),
                equal.stream().flatMap(one -> one.quotes().stream()).distinct().toList(), best.confidence(), best.missing(), best.about());
    }
}
