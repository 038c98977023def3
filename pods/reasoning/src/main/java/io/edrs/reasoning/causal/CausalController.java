package io.edrs.reasoning.causal;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.reasoning.effects.Contrast;
import io.edrs.reasoning.effects.Effect;
import io.edrs.reasoning.effects.RootCauses;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Causal questions over HTTP, put to kept graphs and tables. */
@Controller("/api/v1/reasoning/causal")
@ExecuteOn(TaskExecutors.BLOCKING)
class CausalController {

    private static final double ALPHA = 0.05;
    private static final int MOST_GIVEN = 3;
    private static final double CONFIDENCE = 0.95;

    record Search(@Nullable String dataset, @Nullable String method, @Nullable String test, @Nullable Double alpha, @Nullable Integer mostGiven,
            @Nullable List<String> columns, @Nullable String keepAs, boolean selection) {}

    record Pair(@Nullable String graph, @Nullable String treatment, @Nullable String outcome) {}

    record Compare(@Nullable String graph, @Nullable String dataset, @Nullable String treatment, @Nullable String from, @Nullable String to,
            @Nullable String outcome, @Nullable String event, @Nullable Double confidence) {}

    record Query(@Nullable String graph, @Nullable String target, @Nullable Map<String, String> evidence, @Nullable Map<String, String> set) {}

    record Posterior(String target, Map<String, Double> distribution) {}

    record WhatIf(@Nullable String graph, @Nullable String dataset, @Nullable Map<String, String> evidence, @Nullable Map<String, String> set,
            @Nullable String target) {}

    record Why(@Nullable String graph, @Nullable String dataset, @Nullable String target, @Nullable Integer at, boolean calls) {}

    private final Workbench workbench;

    CausalController(Workbench workbench) {
        this.workbench = workbench;
    }

    @Post("/discover")
    Discovered discover(Caller caller, @Body Search search) {
        var tenant = caller.require("ask").tenant();
        var wanted = new Wanted(Request.orElse(search.method(), "fci"), Request.orElse(search.test(), ""),
                search.alpha() == null ? ALPHA : search.alpha(), search.mostGiven() == null ? MOST_GIVEN : search.mostGiven(),
                search.columns() == null ? List.of() : search.columns(), search.selection());
        if (search.keepAs() != null) {
            caller.require("ingest");
        }
        var found = workbench.discover(tenant, Request.text("dataset", search.dataset()), wanted);
        if (search.keepAs() != null) {
            workbench.shelf().keepOpen(tenant, caller.userId(), search.keepAs(), found.dot(), found.variables());
        }
        return found;
    }

    @Post("/identify")
    Identifiability identify(Caller caller, @Body Pair pair) {
        return workbench.identify(caller.require("ask").tenant(), Request.text("graph", pair.graph()), Request.text("treatment", pair.treatment()),
                Request.text("outcome", pair.outcome()));
    }

    @Post("/effects")
    Effect effect(Caller caller, @Body Compare compare) {
        var tenant = caller.require("ask").tenant();
        var contrast = new Contrast(Request.text("treatment", compare.treatment()), Request.text("from", compare.from()), Request.text("to", compare.to()),
                Request.text("outcome", compare.outcome()), Request.orElse(compare.event(), ""));
        return workbench.effect(tenant, Request.text("graph", compare.graph()), Request.text("dataset", compare.dataset()),
                contrast, compare.confidence() == null ? CONFIDENCE : compare.confidence());
    }

    @Post("/inference")
    Posterior infer(Caller caller, @Body Query query) {
        var tenant = caller.require("ask").tenant();
        var target = Request.text("target", query.target());
        return new Posterior(target, workbench.infer(tenant, Request.text("graph", query.graph()), target,
                Request.values("evidence", query.evidence()), Request.values("set", query.set())));
    }

    @Post("/counterfactuals")
    Hindsight counterfactual(Caller caller, @Body WhatIf whatIf) {
        var tenant = caller.require("ask").tenant();
        var work = new HindsightWork(Request.values("evidence", whatIf.evidence()), Request.values("set", whatIf.set()),
                Request.text("target", whatIf.target()), workbench.budget());
        return workbench.counterfactual(tenant, Request.text("graph", whatIf.graph()), whatIf.dataset(), work);
    }

    @Post("/root-causes")
    RootCauses.Ranking rootCauses(Caller caller, @Body Why why) {
        return workbench.rootCauses(caller.require("ask").tenant(), Request.text("graph", why.graph()), Request.text("dataset", why.dataset()),
                Request.text("target", why.target()), why.at(), why.calls());
    }
}
