package io.edrs.launcher.stores;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The drivers there are, and which of them a URL means. */
public record Drivers(List<StoreDriver> all) {

    /** These say how to talk, not to what: the service's declared product settles it. */
    private static final Set<String> SHARED = Set.of("http", "https");

    /** Those on the class path. */
    public static Drivers installed() {
        return new Drivers(ServiceLoader.load(StoreDriver.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    /** The driver for the URL; {@code CONFIGURATION_INVALID} says what would be right. */
    public StoreDriver choose(DeclaredStore declared, StoreUrl url) {
        var answering = all.stream().filter(driver -> driver.schemes().contains(url.scheme())).toList();
        if (answering.isEmpty()) {
            throw refused("%s has the scheme '%s', which no driver answers to; known are: %s.".formatted(declared.variable(), url.scheme(),
                    schemes(driver -> true)));
        }
        var driver = answering.size() == 1 && !SHARED.contains(url.scheme()) ? answering.getFirst() : declaredAmong(answering, declared, url);
        if (!driver.ports().contains(declared.port())) {
            throw refused("%s names %s, which cannot keep %s, and %s keeps %s there; schemes that can: %s.".formatted(declared.variable(),
                    driver.name(), declared.port(), declared.service(), declared.port(), schemes(other -> other.ports().contains(declared.port()))));
        }
        return driver;
    }

    /** Whether some driver can stand behind the port. */
    public boolean canKeep(StorePort port) {
        return all.stream().anyMatch(driver -> driver.ports().contains(port));
    }

    private static StoreDriver declaredAmong(List<StoreDriver> answering, DeclaredStore declared, StoreUrl url) {
        return answering.stream().filter(driver -> driver.name().equals(declared.product().toString())).findFirst()
                .orElseThrow(() -> refused(("%s has the scheme '%s', which may mean %s, and %s is declared for %s; write one of the schemes %s"
                        + " instead.").formatted(declared.variable(), url.scheme(), names(answering), declared.service(), declared.product(),
                        answering.stream().flatMap(driver -> driver.schemes().stream()).filter(scheme -> !SHARED.contains(scheme)).sorted().toList())));
    }

    private String schemes(Predicate<StoreDriver> wanted) {
        var known = all.stream().filter(wanted).flatMap(driver -> driver.schemes().stream()).distinct().sorted().collect(Collectors.joining(", "));
        return known.isEmpty() ? "none; leave it unset, and the store is embedded" : known;
    }

    private static String names(List<StoreDriver> drivers) {
        return drivers.stream().map(StoreDriver::name).sorted().collect(Collectors.joining(" or "));
    }

    private static EdrsException refused(String message) {
        return new EdrsException(KernelError.CONFIGURATION_INVALID, message);
    }
}
