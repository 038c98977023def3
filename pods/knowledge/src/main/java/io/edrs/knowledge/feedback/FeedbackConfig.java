package io.edrs.knowledge.feedback;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param least ratings before anything is learned
 * @param leastHeld of them in the part kept for judging
 * @param every how many new ratings lead to another try
 * @param latest how many ratings count, the latest ones
 */
@ConfigurationProperties("edrs.knowledge.feedback")
record FeedbackConfig(
        @Bindable(defaultValue = "20") int least,
        @Bindable(defaultValue = "5") int leastHeld,
        @Bindable(defaultValue = "5") int every,
        @Bindable(defaultValue = "500") int latest) {}
