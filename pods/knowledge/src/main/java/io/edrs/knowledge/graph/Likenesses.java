package io.edrs.knowledge.graph;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.knowledge.PhraseVectors;
import io.edrs.knowledge.PhraseVectors.Role;
import io.edrs.knowledge.phrase.Mention;
import io.edrs.knowledge.phrase.PhraseGraph;
import io.edrs.knowledge.phrase.Reading;
import io.edrs.knowledge.phrase.Subject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which names mean much the same as the subject of some passage, though they are written otherwise: a few neighbours of each
 * new phrase, so that the cost of a document is bounded by its own phrases.
 */
@Singleton
final class Likenesses {

    /** Chosen on the even questions of the two-hop set. */
    private static final double LEAST = 0.7;
    private static final int ALIKE = 3;
    private static final int ALIKE_OF_A_SUBJECT = 10;
    private static final int MOST = 300;

    private final PhraseVectors vectors;
    private final EmbeddingModel model;

    Likenesses(PhraseVectors vectors, EmbeddingModel model) {
        this.vectors = vectors;
        this.model = model;
    }

    /** What is alike because of these readings, which the graph has; their phrases are found by later ones. */
    List<Likeness> of(String tenant, PhraseGraph graph, Collection<Reading> readings) {
        var subjects = embedded(readings.stream().flatMap(reading -> reading.subjects().stream()).map(Subject::phrase).distinct().limit(MOST).toList());
        var names = embedded(readings.stream().flatMap(reading -> reading.mentions().stream()).filter(mention -> mention.kind() == Mention.Kind.NAME)
                .map(Mention::phrase).distinct().filter(graph::isUnexplained).limit(MOST).toList());
        vectors.add(tenant, Role.SUBJECT, subjects);
        vectors.add(tenant, Role.NAME, names);
        var found = new ArrayList<Likeness>();
        names.forEach((name, vector) -> vectors.nearest(tenant, Role.SUBJECT, vector, ALIKE, LEAST).stream()
                .filter(near -> graph.isSubject(near.phrase())).forEach(near -> found.add(new Likeness(name, near.phrase(), near.cosine()))));
        subjects.forEach((subject, vector) -> vectors.nearest(tenant, Role.NAME, vector, ALIKE_OF_A_SUBJECT, LEAST).stream()
                .filter(near -> !names.containsKey(near.phrase()) && graph.isUnexplained(near.phrase()))
                .forEach(near -> found.add(new Likeness(near.phrase(), subject, near.cosine()))));
        return found;
    }

    /** What no document speaks of any more is found no more. */
    void forget(String tenant, Collection<String> phrases) {
        vectors.remove(tenant, phrases);
    }

    private Map<String, float[]> embedded(List<String> phrases) {
        var embedded = new LinkedHashMap<String, float[]>();
        if (!phrases.isEmpty()) {
            var made = model.embedAll(phrases.stream().map(TextSegment::from).toList()).content();
            for (var i = 0; i < phrases.size(); i++) {
                embedded.put(phrases.get(i), made.get(i).vector());
            }
        }
        return embedded;
    }
}
