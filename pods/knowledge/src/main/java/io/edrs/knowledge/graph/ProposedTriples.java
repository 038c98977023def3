package io.edrs.knowledge.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.phrase.Terms;
import io.edrs.platform.kernel.model.Quote;
import io.edrs.platform.kernel.model.WrittenList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a model proposes, held against the passage: a relation is kept when its quote stands word for word in the text, its object in
 * the quote, and its subject in the text or its title.
 *
 * @param refused how many were not kept, by reason
 */
record ProposedTriples(int proposed, List<Triple> kept, Map<String, Integer> refused) {

    static final String INSTRUCTIONS = """
            You read one passage of a document and list the relations between named things that it states. \
            Reply with a JSON list only: [{"subject":"Ada Moor","predicate":"directed","object":"The Grey Heron","quote":"the words of the passage that say so"}]. \
            Subject and object are names copied from the passage letter by letter, the subject may also be its title; no pronouns. \
            The predicate is one to five words. The quote is copied from the passage letter by letter and has the object in it. \
            At most twelve relations. Guess nothing; without relations reply [].""";

    private static final int MOST = 12;
    private static final int LONGEST_NAME = 120;
    private static final Pattern PREDICATE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}' -]{0,59}");

    static ProposedTriples of(String written, StoredPassage passage) {
        var listed = WrittenList.of(written, MOST);
        if (listed.isEmpty()) {
            return new ProposedTriples(0, List.of(), Map.of("unreadable", 1));
        }
        var kept = new LinkedHashMap<String, Triple>();
        var refused = new TreeMap<String, Integer>();
        for (var node : listed.get()) {
            var judged = judged(node, passage);
            if (judged.triple() == null) {
                refused.merge(judged.refusal(), 1, Integer::sum);
            } else {
                kept.putIfAbsent(Terms.phrase(judged.triple().subject()) + "|" + judged.triple().predicate() + "|" + Terms.phrase(judged.triple().object()), judged.triple());
            }
        }
        return new ProposedTriples(listed.get().size(), List.copyOf(kept.values()), refused);
    }

    private record Judged(@Nullable Triple triple, String refusal) {}

    private static Judged judged(JsonNode node, StoredPassage passage) {
        var subject = node.path("subject").asText("").strip();
        var object = node.path("object").asText("").strip();
        var predicate = node.path("predicate").asText("").strip();
        var quote = Quote.of(node.path("quote").asText(""), passage.text());
        if (quote.isEmpty()) {
            return new Judged(null, "not_said");
        }
        if (!isName(object) || Quote.of(object, quote.get().in(passage.text())).isEmpty()) {
            return new Judged(null, "object_not_said");
        }
        if (!isName(subject) || Quote.of(subject, passage.text()).or(() -> Quote.of(subject, passage.title())).isEmpty()) {
            return new Judged(null, "subject_not_said");
        }
        if (!PREDICATE.matcher(predicate).matches() || Terms.phrase(subject).equals(Terms.phrase(object))) {
            return new Judged(null, "no_relation");
        }
        return new Judged(new Triple(subject, predicate, object, quote.get().begins(), quote.get().ends()), "");
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && Terms.saysSomething(text) && !Terms.phrase(text).isEmpty();
    }
}
