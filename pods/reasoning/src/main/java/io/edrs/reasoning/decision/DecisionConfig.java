package io.edrs.reasoning.decision;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How far learning goes.
 *
 * @param within the longest a forest may take to grow
 * @param mostKept at most so many models of one tenant
 * @param mostTrees at most so many trees in a forest
 * @param mostCells a table to learn from has at most so many rows times columns
 */
@ConfigurationProperties("edrs.reasoning.decision")
record DecisionConfig(
        @Bindable(defaultValue = "60s") Duration within,
        @Bindable(defaultValue = "500") int mostKept,
        @Bindable(defaultValue = "200") int mostTrees,
        @Bindable(defaultValue = "2000000") int mostCells) {}
