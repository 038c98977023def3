package io.edrs.knowledge.validation;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.claims.Wording;
import io.edrs.platform.language.Sentences;
import io.edrs.schema.knowledge.VerdictReason;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;

/** Holds a sentence against the sentences of the passages that speak of the same: by words, numbers and negation. */
@Singleton
final class TextCheck {

    private static final int PASSAGES = 20;
    private static final double SAME = 0.8;
    private static final double AGREES = 0.75;
    private static final double DIFFERS = 0.6;

    private final Passages passages;
    private final EmbeddingModel model;

    TextCheck(Passages passages, EmbeddingModel model) {
        this.passages = passages;
        this.model = model;
    }

    void weigh(String tenant, String sentence, Weighing weighing) {
        var claimed = Wording.of(sentence);
        if (claimed.words().isEmpty()) {
            return;
        }
        var rankings = passages.search(tenant, sentence, model.embed(sentence).content().vector(), PASSAGES);
        var found = new LinkedHashMap<String, StoredPassage>();
        rankings.byWords().forEach(passage -> found.put(passage.id(), passage));
        rankings.byMeaning().forEach(passage -> found.putIfAbsent(passage.id(), passage));
        for (var passage : found.values()) {
            for (var said : Sentences.of(passage.text())) {
                compare(claimed, Wording.of(said), said, passage, weighing);
            }
        }
    }

    private static void compare(Wording claimed, Wording said, String sentence, StoredPassage passage, Weighing weighing) {
        var share = said.share(claimed);
        if (share < SAME) {
            return;
        }
        var sameNumbers = said.numbers().containsAll(claimed.numbers());
        if (sameNumbers && said.isNegated() == claimed.isNegated()) {
            weighing.agrees(AGREES * share, reason("agreement", "The source says so", sentence, passage));
        } else if (claimed.share(said) >= SAME && (sameNumbers || !said.numbers().isEmpty())) {
            weighing.contradicts(DIFFERS * share, reason("contradiction", sameNumbers ? "The source says the contrary" : "The source has other figures",
                    sentence, passage));
        }
    }

    private static VerdictReason reason(String kind, String text, String sentence, StoredPassage passage) {
        return new VerdictReason(kind, "%s: “%s”".formatted(text, sentence), passage.document(), passage.id());
    }
}
