package io.edrs.reasoning.tables;

import io.edrs.platform.kernel.error.EdrsException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/** The decisions of a DMN 1.3 text. */
public final class Dmn {

    private final Engine engine;
    private final List<DmnDecision> decisions;

    private Dmn(Engine engine, List<DmnDecision> decisions) {
        this.engine = engine;
        this.decisions = decisions;
    }

    /** Reads a text; throws {@code DMN_INVALID} or {@code DMN_UNSAFE} with the reason. */
    public static Dmn read(String xml) {
        var engine = Engine.shared();
        try {
            var decisions = engine.dmn().parseDecisions(new ByteArrayInputStream(SafeDmn.checked(xml).getBytes(StandardCharsets.UTF_8)));
            if (decisions.isEmpty()) {
                throw new EdrsException(TableError.DMN_INVALID, "The DMN text holds no decision; it needs at least one <decision> with a <decisionTable>.");
            }
            return new Dmn(engine, decisions);
        } catch (DmnEngineException | ModelException e) {
            throw new EdrsException(TableError.DMN_INVALID, "The DMN text cannot be read: %s; send DMN 1.3, whose outermost element is <definitions>, with a <decision> and its <decisionTable>."
                    .formatted(deepest(e).replaceFirst("[.]$", "")), e);
        }
    }

    /** The names of its decisions. */
    public List<String> names() {
        return decisions.stream().map(DmnDecision::getKey).toList();
    }

    /** What a decision asks about, those it requires included. */
    public Set<String> inputs(@Nullable String name) {
        return types(chosen(name)).keySet();
    }

    /**
     * Decides; without a name by the decision no other requires. Throws {@code DECISION_INPUT_INVALID} for inputs that lack or do not fit,
     * {@code DECISION_CONTRADICTORY} when more rules apply than the table's hit policy allows.
     */
    public Decided decide(@Nullable String name, Map<String, Object> values) {
        var decision = chosen(name);
        var types = types(decision);
        var missing = types.keySet().stream().filter(input -> values.get(input) == null).toList();
        if (!missing.isEmpty()) {
            throw new EdrsException(TableError.DECISION_INPUT_INVALID, "The decision '%s' needs %s.".formatted(decision.getKey(), missing));
        }
        var typed = new LinkedHashMap<>(values);
        types.forEach((input, type) -> typed.compute(input, (key, value) -> Typed.of(key, type, value)));
        try {
            var rules = new ArrayList<Applied>();
            var result = engine.evaluate(decision, typed, rules);
            return new Decided(decision.getKey(), result.stream().map(Dmn::plain).toList(), rules);
        } catch (DmnEngineException e) {
            var reason = deepest(e);
            throw new EdrsException(reason.contains("hit policy") || reason.contains("Hit policy") ? TableError.DECISION_CONTRADICTORY
                    : TableError.DECISION_INPUT_INVALID, "The decision '%s' cannot be made: %s.".formatted(decision.getKey(), reason), e);
        }
    }

    private DmnDecision chosen(@Nullable String name) {
        if (name != null) {
            return decisions.stream().filter(decision -> name.equals(decision.getKey()) || name.equals(decision.getName())).findFirst()
                    .orElseThrow(() -> new EdrsException(TableError.DECISION_UNKNOWN, "There is no decision '%s'; there are %s.".formatted(name, names())));
        }
        var required = decisions.stream().flatMap(decision -> decision.getRequiredDecisions().stream()).map(DmnDecision::getKey).toList();
        var last = decisions.stream().filter(decision -> !required.contains(decision.getKey())).toList();
        if (last.size() != 1) {
            throw new EdrsException(TableError.DECISION_UNKNOWN, "Say which decision; there are %s.".formatted(names()));
        }
        return last.getFirst();
    }

    private static Map<String, String> types(DmnDecision decision) {
        var types = new LinkedHashMap<String, String>();
        collect(decision, types);
        return types;
    }

    private static void collect(DmnDecision decision, Map<String, String> inputs) {
        var given = new LinkedHashSet<String>();
        for (var required : decision.getRequiredDecisions()) {
            collect(required, inputs);
            if (required.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
                table.getOutputs().forEach(output -> given.add(output.getOutputName()));
            }
            given.add(required.getKey());
        }
        if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            for (var input : table.getInputs()) {
                var asked = input.getExpression().getExpression();
                if (asked != null && asked.matches("[\\p{L}_][\\p{L}\\p{N}_]*") && !given.contains(asked)) {
                    inputs.putIfAbsent(asked, input.getExpression().getTypeDefinition().getTypeName());
                }
            }
        }
    }

    private static Map<String, Object> plain(Map<String, Object> entries) {
        var plain = new LinkedHashMap<String, Object>();
        entries.forEach((name, value) -> plain.put(name == null ? "" : name, value instanceof Number || value instanceof Boolean || value == null ? value : value.toString()));
        return plain;
    }

    private static String deepest(Throwable thrown) {
        var at = thrown;
        while (at.getCause() != null && at.getCause() != at && at.getCause().getMessage() != null) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage()).replaceAll("\\s+", " ").replaceAll("\\.$", "");
    }
}
