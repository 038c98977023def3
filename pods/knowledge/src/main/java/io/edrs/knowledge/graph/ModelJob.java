package io.edrs.knowledge.graph;

import io.edrs.platform.kernel.model.ModelTurns;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Goes round the tenants and lets the model read on, where that is switched on. */
@Singleton
class ModelJob {

    private final ModelTurns turns;
    private final ModelReading reading;

    ModelJob(ModelTurns turns, ModelReading reading) {
        this.turns = turns;
        this.reading = reading;
    }

    @Scheduled(initialDelay = "${edrs.knowledge.graph.model.first-round:3m}", fixedDelay = "${edrs.knowledge.graph.model.every:10m}")
    void go() {
        turns.everywhere(reading);
    }
}
