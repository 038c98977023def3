package io.edrs.bench.answers;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.edrs.reasoning.CitedCheck;
import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Composer;
import io.edrs.reasoning.Interpreter;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.Problem;
import io.edrs.reasoning.ReasoningEngine;
import io.edrs.reasoning.Verifier;
import io.edrs.reasoning.Voice;
import io.edrs.platform.language.Sentences;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.memory.Turn;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The reasoning pod's core on top of the small retriever, without the rest of the system. */
public final class LocalAnswerer implements Answerer, AutoCloseable {

    private static final int PASSAGES = 20;
    private static final double FITS = 0.5;

    private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    private final ApplicationContext context = ApplicationContext.builder()
            .properties(Map.of("edrs.services", List.of("reasoning.interpreter", "reasoning.aggregator", "reasoning.verification", "reasoning.logic"),
                    "logger.levels.io.micronaut.scheduling", "OFF"))
            .singletons(model).start();
    private final Interpreter interpreter = context.getBean(Interpreter.class);
    private final Composer composer = context.getBean(Composer.class);
    private final Map<String, List<Turn>> turns = new HashMap<>();
    private Retriever retriever;

    /** The answers given, and the sentences of them that verification takes out. */
    private int given;
    final List<String> rejected = new ArrayList<>();
    /** What engines took to be theirs, and concluded. */
    final List<String> concluded = new ArrayList<>();
    int asked;
    int fitting;

    @Override
    public void ingest(Path folder) {
        turns.clear();
        var passages = new ArrayList<Passage>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                passages.addAll(Chunks.of(file, Files.readString(file)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        retriever = new Retriever(model, passages);
    }

    @Override
    public Answer ask(String conversationId, String question) {
        return answer(composed(conversationId, question));
    }

    /** The answer as reasoning composes it, with its evidence. */
    public Composed composed(String conversationId, String question) {
        var before = turns.computeIfAbsent(conversationId, id -> new ArrayList<>());
        var asked = interpreter.interpret(question, before);
        var found = new LinkedHashMap<String, Passage>();
        retriever.search(String.join(" ", asked.readings()), PASSAGES).forEach(passage -> found.put(passage.id(), passage));
        asked.parts().forEach(part -> retriever.search(part.query(), PASSAGES / 2).forEach(passage -> found.putIfAbsent(passage.id(), passage)));
        var composed = composer.compose(asked, List.copyOf(found.values()), before, Voice.PLAIN);
        if (!composed.citations().isEmpty()) {
            given++;
            rejected.addAll(context.getBean(CitedCheck.class).rejected(composed));
        }
        engines(question, List.copyOf(found.values()));
        before.add(turn("user", question));
        before.add(turn("persona", composed.answer()));
        return composed;
    }

    /** The pod's verifier. */
    public Verifier verifier() {
        return context.getBean(Verifier.class);
    }

    static Answer answer(Composed composed) {
        return new Answer(composed.answer(), composed.citations().stream().map(cited -> new Answer.Cited(cited.document(), cited.quote())).toList(),
                composed.confidence());
    }

    /** What engines would conclude of questions that documents answer, and how long it takes them to say whether they can. */
    private void engines(String question, List<Passage> passages) {
        var premises = passages.stream().filter(passage -> passage.kind().equals("prose") || passage.kind().equals("list"))
                .flatMap(passage -> Sentences.of(passage.text()).stream().map(text -> new Premise(text, "passage", passage.id(), passage.document()))).toList();
        for (var engine : context.getBeansOfType(ReasoningEngine.class)) {
            if (engine.fit(new Problem("default", question, List.of())) > 0) {
                asked++;
                var problem = new Problem("default", question, premises);
                if (engine.fit(problem) >= FITS) {
                    fitting++;
                    engine.reason(problem, Duration.ofSeconds(2)).ifPresent(conclusion -> concluded.add(question + " " + conclusion.answer()));
                }
            }
        }
    }

    private static Turn turn(String speaker, String text) {
        return new Turn(new UUID(0, text.hashCode()), new UUID(0, 0), speaker, text, Instant.EPOCH, 0);
    }

    /** The share of answers of which verification takes a sentence out. */
    double rejectedShare() {
        return (double) rejected.size() / Math.max(1, given);
    }

    @Override
    public void close() {
        context.close();
    }
}
