package io.edrs.memory.recall;

import io.edrs.platform.language.Sentences.Piece;
import io.edrs.platform.language.Sentences;
import io.edrs.platform.language.Words;
import io.edrs.platform.language.time.TimeWords;
import io.edrs.schema.memory.Turn;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        @Nullable Piece best = null;
        double most = -1;
        for (var sentence : Sentences.pieces(turn.text())) {
            var value = value(turn, sentence.text());
            if (value > most) {
                most = value;
                best = sentence;
            }
        }
        return new Turn(turn.eventId(), turn.conversationId(), turn.speaker(), turn.text(), turn.saidAt(), score, turn.kind(),
                best == null ? 0 : best.start(), best == null ? 0 : best.end());
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
