package io.edrs.launcher.cli;

import io.edrs.launcher.Settings;
import io.edrs.launcher.Variables;
import io.edrs.launcher.Words;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.launcher.stores.Choice;
import io.edrs.launcher.stores.DeclaredStore;
import io.edrs.launcher.stores.Drivers;
import io.edrs.launcher.stores.KeyPlace;
import io.edrs.launcher.stores.StoreCatalog;
import io.edrs.launcher.stores.StoreDoctor;
import io.edrs.launcher.stores.StoreLine;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.store.driver.StorePort;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the doctor has to say about stores. */
final class StoreFindings {

    private static final Pattern LIKE_A_STORE = Pattern.compile("[A-Z0-9_]+_(DB|TSDB|CACHE|VECTOR|STORE)_[A-Z]{2,4}");
    private static final int SLIP = 3;

    private final Settings settings;
    private final LocalSystem system;

    StoreFindings(Settings settings, LocalSystem system) {
        this.settings = settings;
        this.system = system;
    }

    List<DoctorCommand.Finding> all() {
        return Stream.of(keys(), chosen(), embedded().map(StoreFindings::finding), notBuilt(), misspelt())
                .flatMap(findings -> findings).toList();
    }

    /** What of the variables that are set will keep a start waiting, or was meant otherwise: a line each. */
    List<String> worries() {
        return Stream.concat(chosen(), misspelt()).filter(finding -> !finding.well())
                .map(finding -> "! %s: %s".formatted(finding.what(), finding.detail())).toList();
    }

    private Stream<DoctorCommand.Finding> chosen() {
        var choices = Choice.of(ServiceSettings.stores(settings), Drivers.installed());
        return new StoreDoctor(Clock.systemUTC()).examine(choices).stream().map(StoreFindings::finding);
    }

    /** Where the keys of tenants are, and whether a key server lets us use them. */
    private Stream<DoctorCommand.Finding> keys() {
        var value = settings.find(KeyPlace.VARIABLE).orElse("");
        if (value.isEmpty()) {
            return Stream.of(DoctorCommand.Finding.of("keys of tenants", true, "files in " + settings.home().resolve("keys")));
        }
        try {
            return Stream.of(DoctorCommand.Finding.of("keys of tenants", true, KeyPlace.ask(value)));
        } catch (EdrsException e) {
            return Stream.of(DoctorCommand.Finding.of("keys of tenants", false, e.getMessage()));
        }
    }

    private static DoctorCommand.Finding finding(StoreLine line) {
        var place = "%s %s %s, %s".formatted(line.product(), line.version(), line.url(), line.from()).replaceAll(" +", " ");
        return new DoctorCommand.Finding("%s: %s".formatted(line.service(), line.port()), line.answers(),
                line.problem().isEmpty() ? place : line.problem(), line);
    }

    /** Databases that no variable names; caches nobody named are in nobody's way. */
    private Stream<StoreLine> embedded() {
        var version = system.database().isRunning() ? Optional.of(system.database().version()) : Optional.<String>empty();
        return StoreCatalog.all().stream().filter(store -> store.isBuilt() && store.port() != StorePort.CACHE)
                .filter(store -> settings.find(store.variable()).isEmpty()).map(store -> embedded(store, version));
    }

    private static StoreLine embedded(DeclaredStore store, Optional<String> version) {
        var inProcess = store.port() == StorePort.VECTORS;
        return new StoreLine(store.service(), store.port().toString(), inProcess ? "Lucene" : "PostgreSQL", "embedded", "default",
                inProcess || version.isPresent(), inProcess ? "" : version.orElse(""),
                inProcess || version.isPresent() ? "" : "the embedded PostgreSQL does not run; './edrs up' starts it");
    }

    private Stream<DoctorCommand.Finding> notBuilt() {
        return StoreCatalog.all().stream().filter(store -> !store.isBuilt() && settings.find(store.variable()).isPresent())
                .map(store -> DoctorCommand.Finding.of(store.variable(), true, "accepted and without effect: %s is not built".formatted(store.container())));
    }

    /** A name that looks like a store's and is nearly one of ours: most likely it was meant to be. */
    private Stream<DoctorCommand.Finding> misspelt() {
        var known = StoreCatalog.all().stream().map(DeclaredStore::variable).toList();
        var others = Set.copyOf(Variables.inert());
        return settings.environment().keySet().stream().sorted()
                .filter(name -> LIKE_A_STORE.matcher(name).matches() && !known.contains(name) && !others.contains(name))
                .flatMap(name -> known.stream().filter(variable -> Words.distance(name, variable) < SLIP).limit(1)
                        .map(near -> DoctorCommand.Finding.of(name, false, "is no setting; did you mean %s?".formatted(near))));
    }
}
