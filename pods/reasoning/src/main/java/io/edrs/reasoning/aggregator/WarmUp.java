package io.edrs.reasoning.aggregator;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.platform.kernel.service.HealthCheck;
import io.edrs.reasoning.Composer;
import io.edrs.reasoning.Interpreter;
import io.edrs.reasoning.Voice;
import io.edrs.schema.knowledge.Passage;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a few questions of its own at the start, beside the rest of it, so that no person's question waits for classes and models to load. */
@Singleton
class WarmUp implements ApplicationEventListener<StartupEvent>, HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final List<String> QUESTIONS = List.of("What is the port of the Beacon Service?", "Who runs the Harbour Office?",
            "Which services are listed and how many are there?");
    private static final String PROOF = "All harbours have lights. Brightpoint is a harbour. Does Brightpoint have lights?";
    private static final List<Passage> PASSAGES = List.of(
            new Passage("w.1.000000", "warm.md", "Services", "Beacon Service", "table", "Service: Beacon Service | Port: 4000 | Owner: Harbour Office", 1),
            new Passage("w.1.000001", "warm.md", "Offices", "Harbour Office", "prose", "The Harbour Office keeps the lights. It is run by Ada Moor.", 0.9),
            new Passage("w.1.000002", "warm.md", "Offices", "Lights", "list", "- North light\n- South light", 0.8));

    private final Interpreter interpreter;
    private final Composer composer;
    private final EmbeddingModel embeddings;
    private final Engines engines;
    private volatile boolean done;

    WarmUp(Interpreter interpreter, Composer composer, EmbeddingModel embeddings, Engines engines) {
        this.engines = engines;
        this.interpreter = interpreter;
        this.composer = composer;
        this.embeddings = embeddings;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        Thread.ofPlatform().daemon().name("warm-up").start(this::run);
    }

    @Override
    public String name() {
        return "reasoning";
    }

    /** Ready once warm; a warm-up that failed is no reason to turn questions away. */
    @Override
    public boolean isWell() {
        return done;
    }

    void run() {
        try {
            for (var question : QUESTIONS) {
                var asked = interpreter.interpret(question, List.of());
                embeddings.embed(asked.query());
                composer.compose(asked, PASSAGES, List.of(), Voice.PLAIN);
            }
            engines.warm(PROOF);
        } catch (RuntimeException failed) {
            LOG.warn("Not warmed up: {}", failed.toString());
        } finally {
            done = true;
        }
    }
}
