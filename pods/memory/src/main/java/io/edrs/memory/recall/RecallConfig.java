package io.edrs.memory.recall;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much is recalled and how long it may take.
 *
 * @param turns latest turns of the conversation
 * @param mostMemories at most so many memories whatever is asked
 * @param candidates how many each way of searching proposes
 * @param considered how many of the proposed are read
 * @param leastSimilarity cosine similarity below which meaning alone recalls nothing
 * @param reserve time kept of the deadline for searching and replying
 * @param patience longest wait for a turn when the ask has no deadline
 */
@ConfigurationProperties("edrs.memory.recall")
record RecallConfig(
        @Bindable(defaultValue = "20") int turns,
        @Bindable(defaultValue = "100") int mostMemories,
        @Bindable(defaultValue = "60") int candidates,
        @Bindable(defaultValue = "60") int considered,
        @Bindable(defaultValue = "0.2") double leastSimilarity,
        @Bindable(defaultValue = "100ms") Duration reserve,
        @Bindable(defaultValue = "1s") Duration patience) {}
