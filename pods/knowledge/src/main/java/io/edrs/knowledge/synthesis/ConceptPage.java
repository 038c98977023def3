package io.edrs.knowledge.synthesis;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What all sources together say of a concept.
 *
 * @param version 1, 2, …; another one whenever it says something else
 * @param sources in the order of their numbers, from 1
 */
record ConceptPage(String conceptId, String concept, int version, Instant composedAt, List<Section> sections, List<Source> sources) {

    static final String DISAGREEMENTS = "Disagreements";

    record Section(String title, List<Cited> sentences) {}

    /** @param sources the numbers of those who say so */
    record Cited(String text, List<Integer> sources) {

        String shown() {
            return text + sources.stream().map(" [%d]"::formatted).collect(Collectors.joining());
        }
    }

    record Source(int number, String documentId, int documentVersion, String document, String title) {}

    boolean saysTheSameAs(ConceptPage other) {
        return sections.equals(other.sections) && sources.equals(other.sources);
    }

    int disagreements() {
        return sections.stream().filter(section -> section.title().equals(DISAGREEMENTS)).mapToInt(section -> section.sentences().size()).sum();
    }

    String markdown() {
        var text = new StringBuilder("# " + concept + "\n");
        for (var section : sections) {
            text.append("\n## ").append(section.title()).append("\n\n");
            section.sentences().forEach(sentence -> text.append("- ").append(sentence.shown()).append('\n'));
        }
        text.append("\n## Sources\n\n");
        sources.forEach(source -> text.append(source.number()).append(". ").append(source.title().equals(source.document()) ? source.document()
                : source.title() + " (" + source.document() + ")").append('\n'));
        return text.toString();
    }
}
