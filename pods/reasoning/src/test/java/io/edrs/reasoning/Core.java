package io.edrs.reasoning;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.memory.Turn;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The pod's core, started once for all tests, with the embedded model. */
public final class Core {

    private static final ApplicationContext CONTEXT = ApplicationContext.builder()
            .properties(java.util.Map.of("edrs.reasoning.aggregator.reason-within", "60s", "edrs.services", List.of("reasoning.interpreter", "reasoning.aggregator", "reasoning.verification", "reasoning.logic")))
            .singletons(new AllMiniLmL6V2QuantizedEmbeddingModel()).start();

    private Core() {}

    public static <T> T get(Class<T> port) {
        return CONTEXT.getBean(port);
    }

    public static Composed answer(String question, List<Turn> turns, Passage... passages) {
        return get(Composer.class).compose(get(Interpreter.class).interpret(question, turns), List.of(passages), turns, Voice.PLAIN);
    }

    /** Turns said in alternation, the user first. */
    public static List<Turn> turns(String... said) {
        var turns = new ArrayList<Turn>();
        for (var i = 0; i < said.length; i++) {
            turns.add(new Turn(new UUID(0, i), new UUID(0, 0), i % 2 == 0 ? "user" : "persona", said[i], Instant.EPOCH.plusSeconds(i), 0));
        }
        return turns;
    }

    public static Passage row(String text) {
        return new Passage("t#" + text.hashCode(), "services.md", "Services", "Services > table", "table", text, 0.5);
    }

    public static Passage prose(String title, String text) {
        return new Passage("p#" + text.hashCode(), "notes.md", title, title, "prose", text, 0.5);
    }
}
