package io.edrs.reasoning.aggregator;

import io.edrs.platform.kernel.bus.Ask;
import io.edrs.platform.kernel.bus.EventBus;
import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Verdict;
import io.edrs.reasoning.Verification;
import io.edrs.reasoning.Verifier;
import io.edrs.reasoning.Voice;
import io.edrs.schema.ai.CompletionFinished;
import io.edrs.schema.ai.CompletionRequested;
import io.edrs.schema.reasoning.AnswerChunk;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets a language model, when one is configured, write the answer from the evidence, and keeps only what the evidence supports. */
@Singleton
class Writing {

    private static final String MODEL = "model";
    private static final String STEP = "answer";
    private static final String INSTRUCTIONS = """
            You are %s. Answer the question in a %s tone, in at most %d sentences, from the evidence alone. \
            Repeat names, numbers and dates exactly as the evidence has them. \
            If the evidence does not answer the question, say that you do not know.""";

    private final EventBus bus;
    private final Verifier verifier;
    private final AggregatorConfig config;

    Writing(EventBus bus, Verifier verifier, AggregatorConfig config) {
        this.bus = bus;
        this.verifier = verifier;
        this.config = config;
    }

    /** The model's answer, at the user's cost, as far as it is supported, or the composed one when there is no model, it fails, or nothing is supported. */
    Composed write(UUID messageId, String user, String question, Composed composed, Voice voice) {
        if (!config.model() || composed.citations().isEmpty()) {
            return composed;
        }
        return finished(messageId, user, question, composed, voice)
                .map(finished -> verified(messageId, finished.text(), composed))
                .orElseGet(() -> fallBack(messageId, lackingModel(composed)));
    }

    private static Composed lackingModel(Composed composed) {
        return new Composed(composed.answer(), composed.citations(), composed.evidence(), composed.confidence(), Stream.concat(composed.missing().stream(), Stream.of(MODEL)).toList());
    }

    private Optional<CompletionFinished> finished(UUID messageId, String user, String question, Composed composed, Voice voice) {
        var evidence = composed.evidence().stream().map(one -> "- " + one.source() + ": " + one.text()).collect(Collectors.joining("\n"));
        var ask = Ask.optional(MODEL, new CompletionRequested(messageId.toString(), STEP,
                INSTRUCTIONS.formatted(voice.name(), voice.tone(), voice.maxSentences()),
                "Evidence:\n" + evidence + "\n\nQuestion: " + question, config.modelMaxTokens(), user), CompletionFinished.class);
        return bus.askAll(List.of(ask), config.modelDeadline()).find(ask);
    }

    private Composed verified(UUID messageId, String written, Composed composed) {
        Verification checked = verifier.verify(written, composed.evidence());
        if (checked.text().isBlank()) {
            return fallBack(messageId, composed);
        }
        var sequence = 0;
        for (var verdict : checked.verdicts()) {
            var state = verdict.state().equals(Verdict.SUPPORTED) ? "confirmed" : "retracted";
            bus.stream(new AnswerChunk(messageId, sequence++, state, verdict.sentence()));
        }
        return new Composed(checked.text(), composed.citations(), composed.evidence(), composed.confidence(), composed.missing());
    }

    private Composed fallBack(UUID messageId, Composed composed) {
        bus.stream(new AnswerChunk(messageId, 0, "reset", composed.answer()));
        return composed;
    }
}
