package io.edrs.reasoning.verification;

import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The cited places, as far as they exist.
 *
 * @param quoted what is quoted, one piece for each place of a document
 * @param faults what is wrong with the other citations, each as a sentence
 */
record CitedPlaces(List<Evidence> quoted, List<String> faults) {

    static CitedPlaces of(List<Citation> citations, List<Evidence> evidence) {
        var faults = new ArrayList<String>();
        var texts = new LinkedHashMap<String, StringBuilder>();
        var sources = new LinkedHashMap<String, Citation>();
        for (var citation : citations) {
            var fault = fault(citation, evidence);
            if (fault != null) {
                faults.add(fault);
                continue;
            }
            var key = citation.document() + "\n" + citation.place();
            sources.putIfAbsent(key, citation);
            texts.computeIfAbsent(key, place -> new StringBuilder(citation.place() == null ? "" : citation.place() + "\n")).append(citation.quote()).append('\n');
        }
        var quoted = texts.entrySet().stream().map(entry -> new Evidence("passage", sources.get(entry.getKey()).document(),
                sources.get(entry.getKey()).document(), entry.getValue().toString(), 1)).toList();
        return new CitedPlaces(quoted, faults);
    }

    private static @Nullable String fault(Citation citation, List<Evidence> evidence) {
        var document = evidence.stream().filter(piece -> citation.document().equals(piece.source())).toList();
        if (document.isEmpty()) {
            return "There is no evidence from %s.".formatted(citation.document());
        }
        var quote = normal(citation.quote());
        var saying = document.stream().filter(piece -> (" " + normal(piece.text()) + " ").contains(" " + quote + " ")).toList();
        if (quote.isEmpty() || saying.isEmpty()) {
            return "%s does not say: %s".formatted(citation.document(), citation.quote());
        }
        var place = citation.place() == null ? "" : normal(citation.place());
        return place.isEmpty() || saying.stream().anyMatch(piece -> piece.kind().equals("memory") || normal(piece.text()).contains(place)) ? null
                : "%s says it elsewhere than at %s.".formatted(citation.document(), citation.place());
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
