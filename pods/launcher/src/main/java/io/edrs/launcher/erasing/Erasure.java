package io.edrs.launcher.erasing;

import io.edrs.launcher.stores.Kept;
import io.edrs.launcher.stores.Stores;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.store.driver.StorePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Erases what this process's stores hold of a tenant; every step may be repeated. */
public final class Erasure {

    private final ServiceCatalogue catalogue;
    private final Stores stores;
    private final LexicalIndex words;
    private final BlobStore claims;

    /** @param words the index of words of this process @param claims where large payloads are */
    public Erasure(ServiceCatalogue catalogue, Stores stores, LexicalIndex words, BlobStore claims) {
        this.catalogue = catalogue;
        this.stores = stores;
        this.words = words;
        this.claims = claims;
    }

    List<String> services() {
        return catalogue.running();
    }

    List<String> allServices() {
        return catalogue.all().stream().map(ServiceInfo::name).toList();
    }

    /** What went goes to the first list, what could not to the second. */
    void erase(String tenant, List<String> removed, List<String> kept) {
        step("Index of words of " + String.join(", ", indexed()), kept, () -> words.erase(tenant) ? "its folder" : "")
                .forEach(removed::add);
        step("Large payloads", kept, () -> counted(blobs(claims, tenant, "claims/"), "blobs")).forEach(removed::add);
        stores.lines().stream().filter(line -> services().contains(line.service())).forEach(line -> {
            var keeps = Kept.declared(info(line.service()).packageName());
            ports(line.service(), line.port(), tenant, keeps).forEach(part ->
                    step("%s, %s (%s)".formatted(line.service(), line.port(), line.product()), kept, part).forEach(removed::add));
        });
    }

    private List<String> indexed() {
        return services().stream().filter(name -> !List.of(vectors(Kept.declared(info(name).packageName()))).isEmpty()).toList();
    }

    private Stream<Step> ports(String service, String port, String tenant, @Nullable Keeps keeps) {
        return Stream.of(StorePort.values()).filter(each -> each.toString().equals(port)).flatMap(each -> switch (each) {
            case RELATIONAL -> Stream.of(() -> Rows.delete(tenant, stores.port(service, DataSource.class)));
            case VECTORS -> Stream.of(() -> meanings(stores.port(service, VectorIndex.class), tenant, vectors(keeps)));
            case DOCUMENTS -> names(keeps == null ? new String[0] : keeps.collections(), "documents",
                    name -> stores.port(service, DocumentStore.class).deleteWhere(tenant, name, Map.of()));
            case JOURNAL -> names(keeps == null ? new String[0] : keeps.journals(), "entries",
                    name -> stores.port(service, Journal.class).delete(tenant, name, null));
            case TIME_SERIES -> names(keeps == null ? new String[0] : keeps.series(), "points",
                    name -> stores.port(service, TimeSeries.class).delete(tenant, name, Map.of()));
            case BLOBS -> names(keeps == null ? new String[0] : keeps.blobs(), "blobs",
                    prefix -> blobs(stores.port(service, BlobStore.class), tenant, prefix));
            case CACHE, COUNTERS, LOCKS -> Stream.empty();
        });
    }

    /** Says what went, nothing when there was nothing. */
    private interface Step {
        String run();
    }

    private static Stream<Step> names(String[] names, String what, ToLongFunction<String> deletion) {
        return Stream.of(names).map(name -> () -> counted(deletion.applyAsLong(name), what + " of " + name));
    }

    private static List<String> step(String where, List<String> kept, Step step) {
        var said = new ArrayList<String>();
        try {
            var went = step.run();
            if (!went.isEmpty()) {
                said.add(where + ": " + went + ".");
            }
        } catch (EdrsException e) {
            kept.add(where + ": not erased, repeat the purge. " + e.getMessage());
        }
        return said;
    }

    private static long blobs(BlobStore blobs, String tenant, String prefix) {
        return blobs.list(tenant, prefix).stream().filter(name -> blobs.delete(tenant, name)).count();
    }

    private static String meanings(VectorIndex index, String tenant, String[] collections) {
        if (index.erase(tenant)) {
            return "its folder";
        }
        Stream.of(collections).forEach(collection -> index.deleteWhere(tenant, collection, Map.of()));
        return String.join(", ", collections);
    }

    private static String[] vectors(@Nullable Keeps keeps) {
        return keeps == null ? new String[0] : keeps.vectors();
    }

    private static String counted(long count, String what) {
        return count == 0 ? "" : count + " " + what;
    }

    private ServiceInfo info(String service) {
        return catalogue.all().stream().filter(info -> info.name().equals(service)).findFirst().orElseThrow();
    }
}
