package io.edrs.launcher.backup;

import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.launcher.stores.Choice;
import io.edrs.launcher.stores.Chosen;
import io.edrs.launcher.stores.Drivers;
import io.edrs.launcher.stores.Kept;
import io.edrs.platform.adapters.archive.Manifest;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Stores of vectors by URL: what they hold is made anew after a restore, so they must not hold what came after its moment. */
final class DerivedStores {

    /** Of the embedding model; a collection of another dimension refuses it, and so has entries. */
    private static final int DIMENSION = 384;
    private static final int CONNECTIONS = 2;

    private DerivedStores() {}

    /** The tenants a backup knows of: those of its topics, and those of what was kept in stores by URL. */
    static Set<String> tenants(Manifest manifest, Path unpacked) {
        var tenants = new TreeSet<>(Set.of("default"));
        manifest.messages().keySet().forEach(topic -> tenants.add(topic.substring(topic.indexOf("://") + 3).split("/")[0]));
        KeptItems.in(unpacked).forEach(kept -> kept.all().forEach(named -> tenants.add(named.tenant())));
        return tenants;
    }

    /** Refuses when a store that the variables name has vectors of one of the tenants. */
    static void requireEmpty(Map<String, String> variables, Set<String> tenants) {
        for (var chosen : Choice.sound(Choice.of(variables, Drivers.installed()))) {
            var collections = chosen.declared().port() == StorePort.VECTORS ? collections(chosen) : List.<String>of();
            if (!collections.isEmpty()) {
                requireEmpty(chosen, collections, tenants);
            }
        }
    }

    private static List<String> collections(Chosen chosen) {
        return ServiceCatalog.all().stream().filter(service -> service.name().equals(chosen.declared().service())).map(ServiceInfo::packageName)
                .map(Kept::declared).flatMap(keeps -> keeps == null ? Stream.empty() : Arrays.stream(keeps.vectors())).toList();
    }

    private static void requireEmpty(Chosen chosen, List<String> collections, Set<String> tenants) {
        try (var store = chosen.driver().open(chosen.url(), new StoreOptions(Clock.systemUTC(), CONNECTIONS))) {
            store.server();
            var vectors = store.port(VectorIndex.class);
            for (var tenant : tenants) {
                collections.stream().filter(collection -> holds(vectors, tenant, collection)).findFirst().ifPresent(collection -> {
                    throw new EdrsException(KernelError.REQUEST_INVALID, ("%s (%s) is not empty: it has vectors of %s in %s, and those of after the"
                            + " backup's moment would stay there; name an empty store.").formatted(chosen.url(), chosen.declared().variable(), tenant, collection));
                });
            }
        }
    }

    private static boolean holds(VectorIndex vectors, String tenant, String collection) {
        var probe = new float[DIMENSION];
        probe[0] = 1;
        try {
            return !vectors.nearest(tenant, collection, probe, 1, Map.of()).isEmpty();
        } catch (EdrsException e) {
            if (e.code() == KernelError.REQUEST_INVALID) {
                return true;
            }
            throw e;
        }
    }
}
