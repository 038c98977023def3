package io.edrs.launcher.moving;

import io.edrs.launcher.Words;
import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.launcher.stores.Kept;
import io.edrs.launcher.stores.StoreCatalog;
import io.edrs.launcher.stores.move.Move;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.store.driver.CopiedStore.Portion;
import io.edrs.platform.store.driver.StorePort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be moved: one port of one service. */
public record Belonging(ServiceInfo service, StorePort port) {

    private static final List<StorePort> MOVABLE = List.of(StorePort.DOCUMENTS, StorePort.JOURNAL, StorePort.BLOBS,
            StorePort.RELATIONAL, StorePort.TIME_SERIES);
    private static final String BEGINS_ANEW = "%s are not moved: %s Set %s and start again.";

    /** By the words of the command line; @param port null for the only one there is, or the one that the service's variable is for. */
    public static Belonging of(String service, @Nullable String port) {
        var info = ServiceCatalog.all().stream().filter(one -> one.name().equals(service)).findFirst().orElseThrow(() -> unknown(service));
        return new Belonging(info, port == null ? only(info) : movable(info, named(port)));
    }

    /** Whether the service is held while it moves. */
    boolean isUnderHold() {
        return Move.isUnderHold(port.toString());
    }

    Portion portion() {
        return new Portion(port, names());
    }

    /** What it keeps there, by name. */
    List<String> names() {
        return Kept.by(service, port).names();
    }

    /** The variable that names the store, where there is one. */
    public Optional<String> variable() {
        return StoreCatalog.of(service.name()).stream().filter(store -> store.port() == port).map(store -> store.variable()).findFirst();
    }

    private static StorePort only(ServiceInfo info) {
        var kept = MOVABLE.stream().filter(port -> !Kept.by(info, port).names().isEmpty()).toList();
        var declared = kept.stream().filter(port -> StoreCatalog.of(info.name()).stream().anyMatch(store -> store.port() == port)).toList();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(("%s keeps no documents, journals, blobs, tables or time series, and only those are moved; vectors are"
                    + " rebuilt (--port vectors says how), caches, counters and locks begin anew where the variable says.").formatted(info.name()));
        }
        if (kept.size() > 1 && declared.size() != 1) {
            throw new IllegalArgumentException("%s keeps %s; say which with --port.".formatted(info.name(), kept));
        }
        return kept.size() == 1 ? kept.getFirst() : declared.getFirst();
    }

    private static StorePort movable(ServiceInfo info, StorePort port) {
        var why = switch (port) {
            case CACHE -> "what they hold is computed again.";
            case COUNTERS -> "they follow the cache's URL and begin at zero there.";
            case LOCKS -> "they follow the cache's URL, and nobody holds one there.";
            case RELATIONAL, TIME_SERIES, DOCUMENTS, JOURNAL, BLOBS, VECTORS -> "";
        };
        if (!why.isEmpty()) {
            var variable = StoreCatalog.of(info.name()).stream().filter(store -> store.isFor(port)).map(store -> store.variable()).findFirst();
            throw new IllegalArgumentException(BEGINS_ANEW.formatted(port == StorePort.CACHE ? "Caches" : port == StorePort.LOCKS ? "Locks" : "Counters", why,
                    variable.orElse("the variable of the cache, which %s does not have,".formatted(info.name()))));
        }
        return port;
    }

    private static StorePort named(String text) {
        var wanted = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(StorePort.values()).filter(port -> port.name().equals(wanted)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no port '%s'; there are documents, journal, blobs, relational, time-series, vectors.".formatted(text)));
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("There is no service '%s'; did you mean '%s'?".formatted(name, ServiceCatalog.all().stream().map(ServiceInfo::name)
                .min(Comparator.comparingInt(known -> Words.distance(name, known))).orElse("")));
    }
}
