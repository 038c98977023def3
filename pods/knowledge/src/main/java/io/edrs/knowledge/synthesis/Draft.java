package io.edrs.knowledge.synthesis;

import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.claims.Wording;
import io.edrs.knowledge.synthesis.ConceptPage.Cited;
import io.edrs.knowledge.synthesis.ConceptPage.Section;
import io.edrs.knowledge.synthesis.ConceptPage.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A page in the making: what two sources say alike is said once, with both as sources. */
final class Draft {

    private static final double ALIKE = 0.8;

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, List<Sentence>> sections = new LinkedHashMap<>();

    private record Sentence(String text, Wording wording, Set<Integer> sources) {}

    int source(StoredPassage passage) {
        return source(passage.documentId(), passage.documentVersion(), passage.document(), passage.title());
    }

    int source(String documentId, int version, String document, String title) {
        return sources.computeIfAbsent(documentId.isEmpty() ? document : documentId,
                unseen -> new Source(sources.size() + 1, documentId, version, document, title)).number();
    }

    void say(String section, String text, int source) {
        var wording = Wording.of(text);
        for (var said : sections.values().stream().flatMap(List::stream).toList()) {
            var alike = said.wording().share(wording) >= ALIKE && wording.share(said.wording()) >= ALIKE;
            if (alike && said.wording().numbers().equals(wording.numbers()) && said.wording().isNegated() == wording.isNegated()) {
                said.sources().add(source);
                return;
            }
        }
        add(section, text, wording, source);
    }

    /** Said as it is, whatever has been said. */
    void state(String section, String text, int... from) {
        for (var source : from) {
            add(section, text, Wording.of(text), source);
        }
    }

    private void add(String section, String text, Wording wording, int source) {
        var sentences = sections.computeIfAbsent(section, unseen -> new ArrayList<>());
        var same = sentences.stream().filter(sentence -> sentence.text().equals(text)).findFirst();
        same.ifPresentOrElse(sentence -> sentence.sources().add(source),
                () -> sentences.add(new Sentence(text, wording, new LinkedHashSet<>(List.of(source)))));
    }

    int size() {
        return sections.values().stream().mapToInt(List::size).sum();
    }

    List<Section> sections() {
        return sections.entrySet().stream().map(section -> new Section(section.getKey(), section.getValue().stream()
                .map(sentence -> new Cited(sentence.text(), List.copyOf(sentence.sources()))).toList())).toList();
    }

    List<Source> sources() {
        return List.copyOf(sources.values());
    }
}
