package io.edrs.memory.consolidation;

import io.edrs.platform.kernel.model.ModelBounds;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Whether a language model reads what users said after the rules have, and within which bounds.
 *
 * @param enabled what users said goes to the model's endpoint only when this is true
 * @param round episodes it is asked for in one round of the job
 * @param maxTokens it may write for one episode
 * @param deadline the longest to wait for one episode
 */
@ConfigurationProperties("edrs.memory.consolidation.model")
record HelpConfig(@Bindable(defaultValue = "false") boolean enabled, @Bindable(defaultValue = "50") int round,
        @Bindable(defaultValue = "400") int maxTokens, @Bindable(defaultValue = "45s") Duration deadline) {

    ModelBounds bounds() {
        return new ModelBounds(enabled, round, deadline);
    }
}
