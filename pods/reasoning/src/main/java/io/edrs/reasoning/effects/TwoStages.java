package io.edrs.reasoning.effects;

import io.edrs.reasoning.data.DataTable;
import java.util.ArrayList;
import java.util.List;

/** The front door in linear equations: the treatment's effect on each mediator, times the mediator's on the outcome. */
final class TwoStages {

    private final DataTable table;
    private final double confidence;

    TwoStages(DataTable table, double confidence) {
        this.table = table;
        this.confidence = confidence;
    }

    Effect of(Contrast contrast, List<String> mediators) {
        var given = new ArrayList<>(mediators);
        given.add(contrast.treatment());
        var second = LeastSquares.fit(table, contrast.outcome(), given);
        var value = 0.0;
        var variance = 0.0;
        for (var place = 0; place < mediators.size(); place++) {
            var first = LeastSquares.fit(table, mediators.get(place), List.of(contrast.treatment()));
            var onMediator = first.weights()[1];
            var onOutcome = second.weights()[place + 1];
            value += onMediator * onOutcome;
            variance += Math.pow(onMediator * second.error(place), 2) + Math.pow(onOutcome * first.error(0), 2);
        }
        var step = Values.number(contrast.treatment(), contrast.to()) - Values.number(contrast.treatment(), contrast.from());
        return new Effect(Interval.normal(step * value, Math.abs(step) * Math.sqrt(variance), confidence), "two stages", mediators,
                "front door over " + String.join(", ", mediators),
                List.of("All relations are taken to be linear; the interval is by the delta method (Sobel 1982)."));
    }
}
