package io.edrs.launcher.backup;

import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.launcher.stores.Choice;
import io.edrs.launcher.stores.Chosen;
import io.edrs.launcher.stores.Drivers;
import io.edrs.launcher.stores.Kept;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What services keep behind ports in stores by URL that nothing else could bring back: documents, journals and blobs. What the stores
 * hold is read and written through the ports, so that every product is copied alike and may be restored into another.
 */
final class Originals implements AutoCloseable {

    private static final List<StorePort> PORTS = List.of(StorePort.DOCUMENTS, StorePort.JOURNAL, StorePort.BLOBS);
    private static final int CONNECTIONS = 4;
    private final List<One> all;
    private final List<OpenStore> open;

    /** @param variable that named the store @param place its URL without password */
    record One(String service, StorePort port, String variable, String place, List<String> names, Items items) {

        /** As a header names it. */
        String part() {
            return PART + service + " " + port.name();
        }
    }

    /** How the header of a backup names one; service and port follow. */
    static final String PART = "store of ";

    private Originals(List<One> all, List<OpenStore> open) {
        this.all = all;
        this.open = open;
    }

    /** A store by URL where a service keeps something behind the port; nobody asked it yet. */
    record Found(String service, StorePort port, List<String> names, Chosen store) {

        String part() {
            return PART + service + " " + port.name();
        }

        String line() {
            return "%s keeps its %s at its own store (%s, %s).".formatted(service, port, store.declared().variable(), store.url());
        }

        boolean isPostgres() {
            return store.driver().name().equals(OtherStores.INSIDE);
        }
    }

    /** Where the variables say that something is kept; a wrong URL is {@code CONFIGURATION_INVALID}. */
    static List<Found> found(Map<String, String> variables) {
        var chosen = Choice.sound(Choice.of(variables, Drivers.installed()));
        return ServiceCatalog.all().stream().flatMap(service -> PORTS.stream().flatMap(port -> found(service, port, chosen).stream())).toList();
    }

    /** As its processes find it: of two stores the one that is declared for the port. */
    private static Optional<Found> found(ServiceInfo service, StorePort port, List<Chosen> chosen) {
        var names = Kept.by(service, port).names();
        return names.isEmpty() ? Optional.empty() : chosen.stream()
                .filter(one -> one.declared().service().equals(service.name()) && one.driver().ports().contains(port))
                .min(Comparator.comparing(one -> !one.declared().isFor(port))).map(one -> new Found(service.name(), port, names, one));
    }

    /** Opens and asks them; whatever is wrong with one is said in one line. */
    static Originals opened(List<Found> found) {
        var open = new HashMap<String, OpenStore>();
        try {
            var all = found.stream().map(one -> opened(one, open)).toList();
            return new Originals(all, List.copyOf(open.values()));
        } catch (RuntimeException e) {
            open.values().forEach(OpenStore::close);
            throw e;
        }
    }

    private static One opened(Found found, Map<String, OpenStore> open) {
        var chosen = found.store();
        var store = open.computeIfAbsent(chosen.driver().name() + " " + chosen.url().text(),
                url -> chosen.driver().open(chosen.url(), new StoreOptions(Clock.systemUTC(), CONNECTIONS)));
        store.server();
        return new One(found.service(), found.port(), chosen.declared().variable(), chosen.url().toString(), found.names(),
                Items.of(store.port(found.port().type())));
    }

    List<One> all() {
        return all;
    }

    @Override
    public void close() {
        open.forEach(OpenStore::close);
    }
}
