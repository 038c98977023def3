package io.edrs.launcher.cli;

import io.edrs.launcher.Settings;
import io.edrs.launcher.Variables;
import io.edrs.launcher.stores.Choice;
import io.edrs.launcher.stores.Drivers;
import io.edrs.launcher.stores.KeyPlace;
import io.edrs.launcher.stores.StoreCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the variables set in services. */
final class ServiceSettings {

    private ServiceSettings() {}

    static Map<String, Object> of(Settings settings) {
        var values = new HashMap<String, Object>();
        values.put("edrs.gateway.auth.key-file", settings.home().resolve("api-key").toString());
        functionsJar().ifPresent(jar -> values.put("edrs.functions.jar", jar.toString()));
        Variables.known().stream().filter(variable -> !variable.key().isEmpty()).forEach(variable ->
                settings.find(variable.name()).ifPresent(value -> values.put(variable.key(), value + variable.unit())));
        if (settings.find("EDRS_MODEL_URL").isPresent()) {
            values.put("edrs.reasoning.aggregator.model", true);
        }
        return values;
    }

    /** The variables of stores that are set. */
    static Map<String, String> stores(Settings settings) {
        var set = new HashMap<String, String>();
        StoreCatalog.all().forEach(store -> settings.find(store.variable()).ifPresent(value -> set.put(store.variable(), value)));
        return set;
    }

    /** Refuses settings of stores that cannot be right, all of them at once, before anything is started. */
    static void requireSoundStores(Settings settings) {
        settings.find(KeyPlace.VARIABLE).ifPresent(KeyPlace::check);
        Choice.sound(Choice.of(stores(settings), Drivers.installed()));
    }

    /** Refuses a data folder that cannot be made or written. */
    static void requireHome(Path home) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new IllegalArgumentException("The data folder %s cannot be made: %s. EDRS_HOME names another.".formatted(home, e.getClass().getSimpleName()), e);
        }
        if (!Files.isWritable(home)) {
            throw new IllegalArgumentException("The data folder %s cannot be written by this user. EDRS_HOME names another.".formatted(home));
        }
    }

    /** The jar of the Pulsar Functions, where the build left it. */
    private static Optional<Path> functionsJar() {
        return Optional.ofNullable(System.getProperty("edrs.project"))
                .map(project -> Path.of(project, "functions", "target", "edrs-functions.jar"))
                .filter(Files::isRegularFile);
    }
}
