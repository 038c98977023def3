package io.edrs.bench.diversity;

import io.edrs.bench.report.FigureTable;
import io.edrs.memory.ranking.DiverseRanking;
import java.util.List;
import java.util.function.Function;

/** The orders, each over all questions. */
public final class Contestants {

    private static final int HALVINGS = 40;

    private final List<Question> questions;
    private final int places;

    public Contestants(List<Question> questions, int places) {
        this.questions = List.copyOf(questions);
        this.places = places;
    }

    /** Means over the questions. */
    public record Outcome(String order, double relevance, double redundancy, double recallAt5, double allGold) {

        /** Adds it to a table. */
        public void row(FigureTable table) {
            table.row(order, relevance, redundancy, recallAt5, allGold);
        }
    }

    /** How many questions there are. */
    public int questions() {
        return questions.size();
    }

    /** Relevance alone. */
    public Outcome plain() {
        return outcome("relevance alone", question -> DiverseRanking.plain(question.relevance(), places));
    }

    /** qPRP with that strength. */
    public Outcome quantum(double interference) {
        return outcome("qPRP %.2f".formatted(interference), question -> DiverseRanking.quantum(question.relevance(), question.likeness(), places, interference));
    }

    /** MMR with the lambda at which its mean relevance comes nearest to the given one without falling below. */
    public Outcome marginalAt(double relevance) {
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (marginal(middle).relevance() >= relevance) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return marginal(high);
    }

    private Outcome marginal(double lambda) {
        return outcome("MMR %.4f".formatted(lambda), question -> DiverseRanking.marginal(question.relevance(), question.likeness(), places, lambda));
    }

    private Outcome outcome(String name, Function<Question, List<Integer>> order) {
        double relevance = 0;
        double redundancy = 0;
        double recall = 0;
        double all = 0;
        for (var question : questions) {
            var chosen = order.apply(question);
            relevance += chosen.stream().mapToDouble(place -> question.relevance()[place]).average().orElse(0);
            redundancy += DiverseRanking.redundancy(chosen, question.likeness());
            recall += (double) chosen.stream().limit(5).filter(question.gold()::contains).count() / question.golds();
            all += chosen.stream().filter(question.gold()::contains).count() == question.golds() ? 1 : 0;
        }
        return new Outcome(name, relevance / questions.size(), redundancy / questions.size(), recall / questions.size(), all / questions.size());
    }
}
