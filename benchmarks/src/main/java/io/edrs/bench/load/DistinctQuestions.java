package io.edrs.bench.load;

import io.edrs.bench.answers.Generator;
import io.edrs.bench.answers.Question;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Questions about generated documents, none asked twice, so that nothing is answered from a cache. */
public final class DistinctQuestions {

    private static final int DOCUMENTS = 200;

    private final List<String> texts;
    private final AtomicInteger rehearsals = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();

    private DistinctQuestions(List<String> texts) {
        this.texts = texts;
    }

    /** Writes the documents to {@code folder/documents}; has somewhat fewer questions than asked for. */
    public static DistinctQuestions generate(Path folder, int most) {
        var texts = Generator.generate(folder, "test", 7, DOCUMENTS, most).stream()
                .filter(question -> question.before().isEmpty()).map(Question::text).distinct().collect(Collectors.toList());
        Collections.shuffle(texts, new Random(7));
        return new DistinctQuestions(List.copyOf(texts));
    }

    /** One that was not asked before. */
    public String next() {
        var place = next.getAndIncrement();
        // Beyond the generated ones, numbered to stay distinct.
        return place < texts.size() ? texts.get(place) : texts.get(place % texts.size()) + " Ref " + place;
    }

    /** One for warming up: like the others, and none of them. */
    public String rehearsal() {
        var place = rehearsals.getAndIncrement();
        return texts.get(place % texts.size()) + " Rehearsal " + place;
    }

    /** How many there are, and how many of them were used. */
    public String used() {
        return "%d of %d".formatted(next.get(), texts.size());
    }
}
