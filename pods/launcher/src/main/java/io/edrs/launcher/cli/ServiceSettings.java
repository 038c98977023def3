package io.edrs.launcher.cli;

import io.edrs.launcher.Settings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables that set something of a service, and the key each one sets. */
final class ServiceSettings {

    private static final Map<String, String> KEYS = keys();
    private static final Map<String, String> UNITS = Map.of("MEMORY_TTL_SECONDS", "s", "MEMORY_RETENTION_DAYS", "d");

    private ServiceSettings() {}

    static Map<String, Object> of(Settings settings) {
        var values = new HashMap<String, Object>();
        values.put("edrs.gateway.auth.key-file", settings.home().resolve("api-key").toString());
        KEYS.forEach((variable, key) -> settings.find(variable).ifPresent(value -> values.put(key, value + UNITS.getOrDefault(variable, ""))));
        if (settings.find("EDRS_MODEL_URL").isPresent()) {
            values.put("edrs.reasoning.aggregator.model", true);
        }
        return values;
    }

    private static Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("OTEL_EXPORTER_OTLP_ENDPOINT", "edrs.otlp-endpoint");
        keys.put("EDRS_MODEL_URL", "edrs.model.url");
        keys.put("EDRS_MODEL_NAME", "edrs.model.name");
        keys.put("EDRS_MODEL_KEY", "edrs.model.key");
        keys.put("REACTIVE_COMPLEXITY_THRESHOLD", "edrs.reasoning.interpreter.reactive-threshold");
        keys.put("STANDARD_COMPLEXITY_THRESHOLD", "edrs.reasoning.interpreter.standard-threshold");
        keys.put("MEMORY_TTL_SECONDS", "edrs.memory.working.ttl");
        keys.put("MAX_MEMORY_ITEMS", "edrs.memory.working.most-items");
        keys.put("MEMORY_RETENTION_DAYS", "edrs.memory.episodic.retention");
        keys.put("EDRS_WEBHOOKS_ALLOW_PRIVATE", "edrs.integration.webhooks.allow-private");
        return keys;
    }
}
