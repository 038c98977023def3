package io.edrs.knowledge.graph;

import io.edrs.platform.kernel.model.ModelBounds;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Whether a language model reads passages after grammar has, and within which bounds.
 *
 * @param enabled what documents say goes to the model's endpoint only when this is true
 * @param round passages it is asked for in one round of the job
 * @param maxTokens it may write for one passage
 * @param deadline the longest to wait for one passage
 */
@ConfigurationProperties("edrs.knowledge.graph.model")
record ModelReadingConfig(@Bindable(defaultValue = "false") boolean enabled, @Bindable(defaultValue = "50") int round,
        @Bindable(defaultValue = "600") int maxTokens, @Bindable(defaultValue = "45s") Duration deadline) {

    ModelBounds bounds() {
        return new ModelBounds(enabled, round, deadline);
    }
}
