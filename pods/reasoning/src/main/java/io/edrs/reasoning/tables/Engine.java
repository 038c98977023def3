package io.edrs.reasoning.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/** The kept engine, made at first use, for it loads many classes; it tells each evaluation which rules applied. */
final class Engine {

    private static final ScopedValue<List<Applied>> RULES = ScopedValue.newInstance();

    private static final class Shared {
        private static final Engine ENGINE = new Engine();
    }

    private final DmnEngine dmn;

    private Engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.customPostDecisionTableEvaluationListeners(List.of(Engine::note));
        dmn = configuration.buildEngine();
    }

    static Engine shared() {
        return Shared.ENGINE;
    }

    DmnEngine dmn() {
        return dmn;
    }

    List<Map<String, Object>> evaluate(DmnDecision decision, Map<String, Object> values, List<Applied> rules) {
        DmnDecisionResult result = ScopedValue.where(RULES, rules).call(() -> dmn.evaluateDecision(decision, values));
        return result.getResultList();
    }

    private static void note(DmnDecisionTableEvaluationEvent event) {
        if (!(event.getDecisionTable().getDecisionLogic() instanceof DmnDecisionTableImpl table)) {
            return;
        }
        for (var matched : event.getMatchingRules()) {
            var place = IntStream.range(0, table.getRules().size()).filter(rule -> table.getRules().get(rule).getId().equals(matched.getId())).findFirst().orElse(-1);
            var outputs = new LinkedHashMap<String, Object>();
            matched.getOutputEntries().forEach((name, output) -> outputs.put(name == null ? "" : name, plain(output.getValue().getValue())));
            RULES.get().add(new Applied(event.getDecisionTable().getKey(), place + 1, conditions(table, table.getRules().get(place)), outputs));
        }
    }

    private static List<String> conditions(DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule) {
        return IntStream.range(0, table.getInputs().size()).mapToObj(place -> {
            var test = rule.getConditions().get(place).getExpression();
            return "%s: %s".formatted(table.getInputs().get(place).getExpression().getExpression(), test == null || test.isBlank() ? "any" : test.strip());
        }).toList();
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }
}
