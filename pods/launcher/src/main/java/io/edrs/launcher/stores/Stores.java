package io.edrs.launcher.stores;

import io.edrs.launcher.stores.guard.Guard;
import io.edrs.launcher.stores.move.Gate;
import io.edrs.launcher.stores.move.Move;
import io.edrs.launcher.stores.move.Moves;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.service.HealthCheck;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.store.ServiceDataSource;
import io.edrs.platform.store.TenantCipher;
import io.edrs.platform.store.ConnectionShare;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.PoolProfile;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Binds each service's ports to its stores. A service's URL supplies every port its driver has; what no URL supplies is
 * embedded. A store is opened when the first port of it is needed, once per process and URL.
 */
public final class Stores implements AutoCloseable {

    /** Who uses the stores when it is no service. */
    public static final String KERNEL = "kernel";

    private final Setup setup;
    private final List<Chosen> chosen;
    private final List<EmbeddedStore> embedded;
    private final Shares shares;
    private final StoreRounds rounds;
    private final Sealing sealing;
    private final Map<String, KeptStore> open = new LinkedHashMap<>();
    private final Map<Use, Object> bound = new LinkedHashMap<>();
    private final Map<String, ConnectionShare> sharesOfServices = new LinkedHashMap<>();
    private final Map<Use, KeptStore> uses = new LinkedHashMap<>();
    private final Map<Use, Gate<?>> gates = new HashMap<>();
    private final Map<Use, KeptStore> arrivals = new HashMap<>();
    private @Nullable Moves moves;
    private Drivers drivers = new Drivers(List.of());

    /** @param mostConnections what this process may take of one store */
    public record Setup(ServiceCatalogue catalogue, Guard guard, Sealing sealing, Clock clock, int mostConnections) {}

    /** @param chosen of any services; those of services that do not run here are left alone */
    public Stores(Setup setup, List<Chosen> chosen, List<EmbeddedStore> embedded, StoreRounds rounds) {
        this.setup = setup;
        this.chosen = chosen.stream().filter(one -> setup.catalogue().running().contains(one.declared().service())).toList();
        this.embedded = List.copyOf(embedded);
        this.shares = new Shares(this.chosen, setup.mostConnections());
        this.rounds = rounds;
        this.sealing = watched(setup.sealing());
    }

    /** Recorded outcomes are sealed, so no service works without its keys. */
    private Sealing watched(Sealing given) {
        var server = given.keys().server();
        if (server == null) {
            return given;
        }
        var kept = kept("keys", () -> KeptStore.of(given.keys(), server, rounds.threads()));
        setup.catalogue().running().forEach(service -> rounds.used(service, kept));
        return new Sealing(given.keys(), setup.guard().wrap(TenantCipher.class, given.cipher(),
                new Guard.Use("keys", kept.label().product(), KERNEL), kept.circuit()));
    }

    /** Seals with the keys of tenants, guarded where they are in a server. */
    public TenantCipher cipher() {
        return sealing.cipher();
    }

    /** Who uses a port. */
    record Use(String service, StorePort port) {}

    /** The service whose package the class is in, {@link #KERNEL} when it is in none. */
    public String serviceOf(Class<?> type) {
        return setup.catalogue().all().stream().filter(info -> info.packageName().equals(type.getPackageName()))
                .map(ServiceInfo::name).findFirst().orElse(KERNEL);
    }

    private String packageOf(String service) {
        return setup.catalogue().all().stream().filter(info -> info.name().equals(service)).map(ServiceInfo::packageName).findFirst().orElse("");
    }

    /** The port of a service, guarded; the same one at every call. */
    public synchronized <P> P port(String service, Class<P> type) {
        var use = new Use(service, StorePort.of(type));
        var port = bound.get(use);
        if (port == null) {
            var kept = storeOf(use);
            port = sealing.over(moving(use, type, kept), packageOf(service));
            uses.put(use, kept);
            bound.put(use, port);
            rounds.used(service, kept);
        }
        return type.cast(port);
    }

    /** From the next port on, ports whose contents can move follow their moves; before any port is asked for. */
    public synchronized void expect(Moves following, Drivers known) {
        moves = following;
        following.holding(rounds::held);
        drivers = known;
    }

    private <P> P moving(Use use, Class<P> type, KeptStore kept) {
        var guarded = guarded(use, type, kept);
        var belongings = setup.catalogue().all().stream().filter(info -> info.name().equals(use.service())).findFirst()
                .map(info -> Kept.by(info, use.port()));
        if (moves == null || belongings.isEmpty() || belongings.get().names().isEmpty()) {
            return guarded;
        }
        var gate = moves.gate(Move.key(use.service(), use.port().toString()), new Gate.Usual<>(kept.label().url(), guarded),
                move -> guarded(use, type, arrival(use, move)));
        gates.put(use, gate);
        return type.cast(Moving.over(gate, use.port(), belongings.get(), setup.clock()));
    }

    private synchronized KeptStore arrival(Use use, Move move) {
        var kept = opened(Destination.of(move, use.port(), drivers));
        arrivals.put(use, kept);
        rounds.used(use.service(), kept);
        return kept;
    }

    private <P> P guarded(Use use, Class<P> type, KeptStore kept) {
        return setup.guard().wrap(type, targetOf(kept, use, type),
                new Guard.Use(use.port().toString(), kept.label().product(), use.service()), kept.circuit());
    }

    private KeptStore inUse(Use use, KeptStore kept) {
        var gate = gates.get(use);
        return gate != null && gate.isAtNew() ? arrivals.getOrDefault(use, kept) : kept;
    }

    /** Something of the kernel's own that lives on the embedded store of that port, guarded as the ports of services are. */
    public synchronized <P> P kernel(Class<P> type, P target, StorePort livesWith) {
        var kept = storeOf(new Use(KERNEL, livesWith));
        return setup.guard().wrap(type, target, new Guard.Use(type.getSimpleName(), kept.label().product(), KERNEL), kept.circuit());
    }

    /** One check per open store that may go away. */
    public synchronized List<? extends HealthCheck> checks() {
        return watched();
    }

    /**
     * Asks every open store and begins to watch them. A store that waiting cannot help (a wrong password, a missing database, too
     * old a server) is {@code CONFIGURATION_INVALID}, one line each; one that is out of reach is waited for.
     */
    public void start() {
        var asked = watched();
        asked.parallelStream().forEach(kept -> kept.watch().ask());
        var problems = asked.stream().map(kept -> kept.watch().state()).filter(StoreWatch.State::isFinal).map(StoreWatch.State::problem).toList();
        if (!problems.isEmpty()) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, String.join("\n", problems));
        }
        rounds.start();
    }

    private synchronized List<KeptStore> watched() {
        return open.values().stream().filter(KeptStore::mayGoAway).toList();
    }

    /** The document ports in use, by the name of their store. */
    synchronized Map<String, List<DocumentStore>> documents() {
        return uses.entrySet().stream().filter(entry -> entry.getKey().port() == StorePort.DOCUMENTS).collect(Collectors.groupingBy(
                entry -> entry.getValue().label().name(), Collectors.mapping(entry -> (DocumentStore) bound.get(entry.getKey()), Collectors.toList())));
    }

    /** Who uses what, as it is now. */
    public synchronized List<StoreLine> lines() {
        var lines = new ArrayList<StoreLine>();
        uses.forEach((use, kept) -> lines.add(StoreLine.of(use, inUse(use, kept))));
        Optional.ofNullable(open.get("keys")).ifPresent(kept -> lines.add(StoreLine.of("all services", "keys", kept)));
        lines.sort(Comparator.comparing(StoreLine::service).thenComparing(StoreLine::port));
        return lines;
    }

    /** Of a pool that many share, each service has its share; a relational service has its own schema besides. */
    private <P> P targetOf(KeptStore kept, Use use, Class<P> type) {
        var port = kept.store().port(type);
        var pool = kept.store().poolUse();
        if (pool.isEmpty() || use.service().equals(KERNEL)) {
            return port;
        }
        var most = pool.get().within(port instanceof ServiceDataSource);
        var share = sharesOfServices.computeIfAbsent("%s of %d of %s".formatted(use.service(), most, kept.label().name()), key -> share(use.service(), most));
        return port instanceof ServiceDataSource source ? type.cast(source.of(use.service(), share)) : SharedPort.of(type, port, share);
    }

    private static ConnectionShare share(String service, int poolSize) {
        var declared = StoreCatalog.of(service).stream().filter(store -> store.memory() == null).map(DeclaredStore::share).findFirst()
                .orElse(DeclaredStore.PoolShare.of(PoolProfile.DEFAULT));
        return ConnectionShare.of(service, declared.profile(), declared.connections(), poolSize);
    }

    private KeptStore storeOf(Use use) {
        return choiceFor(use).map(this::opened).or(() -> embeddedFor(use.port())).orElseThrow(() -> new EdrsException(
                KernelError.CONFIGURATION_INVALID, "%s needs a store for %s, and none is embedded; %s.".formatted(use.service(), use.port(),
                        StoreCatalog.of(use.service()).stream().filter(declared -> declared.isFor(use.port())).findFirst()
                                .map(declared -> "set " + declared.variable()).orElse("no variable is declared for it"))));
    }

    /** A store declared for the port goes before one whose driver merely has it. */
    private Optional<Chosen> choiceFor(Use use) {
        return chosen.stream().filter(one -> one.declared().service().equals(use.service()) && one.driver().ports().contains(use.port()))
                .min(Comparator.comparing(one -> !one.declared().isFor(use.port())));
    }

    private Optional<KeptStore> embeddedFor(StorePort port) {
        return embedded.stream().filter(store -> store.ports().contains(port)).findFirst()
                .map(store -> kept("embedded " + store.name(), () -> KeptStore.of(store, rounds.threads())));
    }

    private KeptStore opened(Chosen one) {
        return kept(one.identity(), () -> KeptStore.of(one, one.driver().open(one.url(),
                new StoreOptions(setup.clock(), shares.connections(one))), rounds.threads()));
    }

    private KeptStore kept(String identity, Supplier<KeptStore> opening) {
        var kept = open.get(identity);
        if (kept == null) {
            kept = opening.get();
            kept.measure(setup.guard().meters());
            open.put(identity, kept);
            rounds.watch(kept);
        }
        return kept;
    }

    @Override
    public synchronized void close() {
        rounds.close();
        if (moves != null) {
            moves.close();
        }
        open.values().forEach(kept -> kept.store().close());
    }
}
