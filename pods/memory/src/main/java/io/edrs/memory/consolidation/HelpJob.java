package io.edrs.memory.consolidation;

import io.edrs.platform.kernel.model.ModelTurns;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Goes round the tenants and lets the model read on, where that is switched on. */
@Singleton
class HelpJob {

    private final ModelTurns turns;
    private final Help help;

    HelpJob(ModelTurns turns, Help help) {
        this.turns = turns;
        this.help = help;
    }

    @Scheduled(initialDelay = "${edrs.memory.consolidation.model.first-round:3m}", fixedDelay = "${edrs.memory.consolidation.model.every:10m}")
    void go() {
        turns.everywhere(help);
    }
}
