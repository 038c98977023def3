package io.edrs.knowledge.phrase;

import io.edrs.platform.language.Cut;
import io.edrs.platform.language.StopWords;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The phrases of the graph that a question names, longest first, and its other words; one without capitals may name anything. */
final class QuestionReader {

    private static final int LONGEST = 14;
    private static final int MOST_TERMS = 200;

    private final PhraseGraph graph;

    QuestionReader(PhraseGraph graph) {
        this.graph = graph;
    }

    /** @param defined whether a passage is about it @param capital whether it is written as a name is */
    record Named(int phrase, boolean defined, boolean capital) {}

    /** @param relations the bits of each word that names nothing ({@link RelationWords}) */
    record Question(List<Named> named, long[] relations) {}

    Question read(String text) {
        var terms = Words.of(text.substring(0, Math.min(text.length(), MOST_TERMS * LONGEST)), Cut.TERMS).stream().filter(Word::isWord).limit(MOST_TERMS).toList();
        var used = new boolean[terms.size()];
        var cased = terms.stream().skip(1).anyMatch(Word::capital);
        var named = new ArrayList<Named>();
        for (var words = Math.min(LONGEST, terms.size()); words > 0; words--) {
            for (var from = 0; from + words <= terms.size(); from++) {
                var found = isFree(used, from, words) ? find(terms.subList(from, from + words), cased) : null;
                if (found != null) {
                    named.add(found);
                    Arrays.fill(used, from, from + words, true);
                }
            }
        }
        return new Question(named, IntStream.range(0, used.length).filter(i -> !used[i])
                .mapToLong(i -> RelationWords.bits(terms.get(i).norm())).filter(bits -> bits != 0).distinct().toArray());
    }

    private Named find(List<Word> words, boolean cased) {
        var said = words.stream().filter(word -> !StopWords.isGrammar(word.norm())).toList();
        var capital = !said.isEmpty() && said.stream().allMatch(word -> !cased || word.capital() || Character.isDigit(word.text().charAt(0)));
        if (said.isEmpty() || words.size() == 1 && !capital) {
            return null;
        }
        var phrase = graph.phraseBook().find(Terms.key(words));
        if (phrase < 0) {
            return null;
        }
        var defined = graph.counts().about(phrase) > 0;
        var complete = !StopWords.isGrammar(words.getLast().norm()) || defined && capital;
        return complete && (defined || graph.counts().spoken(phrase) > 0) ? new Named(phrase, defined, capital) : null;
    }

    private static boolean isFree(boolean[] used, int from, int words) {
        return IntStream.range(from, from + words).noneMatch(i -> used[i]);
    }
}
