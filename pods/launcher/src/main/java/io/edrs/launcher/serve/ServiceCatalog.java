package io.edrs.launcher.serve;

import io.edrs.launcher.Words;
import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.ServiceInfo;
import java.util.Comparator;
import java.util.List;

/** Every service there is, pod by pod. An architecture test holds this list to the code. */
public final class ServiceCatalog {

    private static final List<String> PACKAGES = List.of(
            "gateway.chat", "gateway.auth", "gateway.identity", "gateway.factors", "gateway.redaction", "gateway.openai", "gateway.mcp", "gateway.limits", "gateway.docs", "gateway.console", "gateway.forwarding",
            "persona.identity", "persona.synthesizer", "persona.speech", "persona.hearing", "persona.feedback", "persona.performance", "persona.human",
            "memory.working", "memory.episodic", "memory.recall", "memory.consolidation",
            "memory.context", "memory.causaltrace", "memory.attention", "memory.quantum",
            "knowledge.documents", "knowledge.attachments", "knowledge.graph", "knowledge.search", "knowledge.facts", "knowledge.vectors", "knowledge.validation",
            "knowledge.synthesis", "knowledge.update", "knowledge.feedback",
            "reasoning.interpreter", "reasoning.aggregator", "reasoning.verification", "reasoning.logic", "reasoning.causal", "reasoning.decision",
            "reasoning.abstraction", "reasoning.hypothesis", "reasoning.patterns", "reasoning.learning", "reasoning.deepseek",
            "ai.embedding", "ai.inference", "ai.accounting",
            "task.decomposer",
            "research.gaps",
            "shared.tenants", "shared.eventbus", "shared.health", "shared.discovery", "shared.config",
            "integration.webhooks");

    private ServiceCatalog() {}

    /** The services, in the order of the pods. */
    public static List<ServiceInfo> all() {
        return PACKAGES.stream().map(ServiceCatalog::describe).toList();
    }

    /** Refuses a name that no service has, with the nearest that one has. */
    public static void requireKnown(String name) {
        if (!PACKAGES.contains(name)) {
            throw new IllegalArgumentException("There is no service '%s'; did you mean '%s'?".formatted(name,
                    PACKAGES.stream().min(Comparator.comparingInt(known -> Words.distance(name, known))).orElseThrow()));
        }
    }

    /** The pods, in the same order. */
    public static List<String> pods() {
        return all().stream().map(ServiceInfo::pod).distinct().toList();
    }

    private static ServiceInfo describe(String name) {
        var packageName = "io.edrs." + name;
        try {
            var declared = Class.forName(packageName + ".package-info").getAnnotation(EdrsService.class);
            return new ServiceInfo(declared.value(), packageName, List.of(declared.handles()), List.of(declared.with()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Package %s has no package-info with @EdrsService.".formatted(packageName), e);
        }
    }
}
