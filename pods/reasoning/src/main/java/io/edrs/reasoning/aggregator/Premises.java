package io.edrs.reasoning.aggregator;

import io.edrs.reasoning.Premise;
import io.edrs.platform.language.Recent;
import io.edrs.platform.language.Sentences;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a question may rest on besides itself: what the person has stated, then the sentences of passages. */
@Singleton
class Premises {

    private static final Set<String> KINDS = Set.of("prose", "list");

    private final Recent<String, List<String>> split = new Recent<>(4_000);

    /** The person's latest statements first, then the passages in their order. */
    List<Premise> of(String question, List<Passage> passages, List<Turn> turns) {
        var all = new ArrayList<Premise>();
        for (var turn : turns.reversed()) {
            // What was said only to be asked about is no statement.
            if (turn.speaker().equals("user") && !turn.text().equals(question) && turn.text().indexOf('?') < 0) {
                sentences(turn.text()).forEach(text -> all.add(new Premise(text, "memory", String.valueOf(turn.eventId()), Told.CONVERSATION)));
            }
        }
        for (var passage : passages) {
            if (KINDS.contains(passage.kind())) {
                sentences(passage.text()).forEach(text -> all.add(new Premise(text, "passage", passage.id(), passage.document())));
            }
        }
        return List.copyOf(all);
    }

    private List<String> sentences(String text) {
        return split.get(text, known -> Sentences.of(known).stream().map(Premises::bare).filter(sentence -> !sentence.isBlank() && !sentence.endsWith("?")).toList());
    }

    private static String bare(String sentence) {
        return sentence.replaceFirst("^\\s*(?:[-*•]|\\d+[.)])\\s+", "").replaceFirst("(?i)^(please )?(remember|note)( that)?,? ", "");
    }
}
