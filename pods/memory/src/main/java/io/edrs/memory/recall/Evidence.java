package io.edrs.memory.recall;

import io.edrs.platform.language.Words;
import io.edrs.platform.language.time.TimeWords;
import io.edrs.schema.memory.Turn;
import java.text.BreakIterator;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/** Marks the sentence of a memory that says most of what was asked. */
final class Evidence {

    private static final double OF_KIND = 0.5;
    private static final double OF_QUESTION = 0.6;

    private final Question question;
    private final Map<String, Double> rarity;

    /** @param rarity how much a stem of the question says, by how few of the candidates have it */
    Evidence(Question question, Map<String, Double> rarity) {
        this.question = question;
        this.rarity = rarity;
    }

    Turn marked(Turn turn, double score) {
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(turn.text());
        int from = sentences.first();
        int bestFrom = 0;
        int bestTo = 0;
        double best = -1;
        for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
            var value = value(turn, turn.text().substring(from, to));
            if (value > best) {
                best = value;
                bestFrom = from;
                bestTo = to;
            }
        }
        int end = bestFrom + turn.text().substring(bestFrom, bestTo).stripTrailing().length();
        return new Turn(turn.eventId(), turn.conversationId(), turn.speaker(), turn.text(), turn.saidAt(), score, turn.kind(),
                bestFrom, end);
    }

    private double value(Turn turn, String sentence) {
        var value = Words.of(sentence).stream().map(token -> token.stem()).distinct()
                .mapToDouble(stem -> rarity.getOrDefault(stem, 0.0)).sum();
        if (question.wanted() == Wanted.TIME && !TimeWords.said(sentence, turn.saidAt().atOffset(ZoneOffset.UTC).toLocalDate()).isEmpty()) {
            value += OF_KIND;
        }
        return sentence.strip().endsWith("?") ? value * OF_QUESTION : value;
    }
}
