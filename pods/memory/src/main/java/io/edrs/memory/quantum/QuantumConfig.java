package io.edrs.memory.quantum;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How diversely is recalled.
 *
 * @param candidates how many turns are looked at
 * @param most at most so many memories whatever is asked
 * @param interference how strongly likeness counts against a memory; 0 is relevance alone, 1 as in the paper
 */
@ConfigurationProperties("edrs.memory.quantum")
record QuantumConfig(@Bindable(defaultValue = "50") int candidates, @Bindable(defaultValue = "50") int most,
        @Bindable(defaultValue = "0.25") double interference) {}
