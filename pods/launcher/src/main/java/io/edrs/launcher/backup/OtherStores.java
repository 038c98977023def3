package io.edrs.launcher.backup;

import io.edrs.launcher.stores.Choice;
import io.edrs.launcher.stores.Chosen;
import io.edrs.launcher.stores.Drivers;
import io.edrs.platform.store.driver.StorePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The stores that a URL chose. PostgreSQL is copied as rows, what services keep in others as items; what is derived is made anew.
 *
 * @param chosen the variables of stores that are set
 * @param moved one line for each store that a move, and no setting, has chosen
 * @param onlyPostgres whether the others are left out
 */
public record OtherStores(Map<String, String> chosen, List<String> moved, boolean onlyPostgres) {

    public OtherStores(Map<String, String> chosen) {
        this(chosen, List.of(), false);
    }

    static final String INSIDE = "PostgreSQL";

    /** The variables of the stores whose documents, journals and blobs are to be inside. */
    Map<String, String> copied() {
        return onlyPostgres ? Map.of() : chosen;
    }

    /** One line for each store that is not inside; a wrong URL is {@code CONFIGURATION_INVALID}. */
    public List<String> leftOut() {
        var lines = new ArrayList<String>();
        if (onlyPostgres) {
            Originals.found(chosen).stream().filter(one -> !one.isPostgres()).forEach(one -> lines.add(one.line()));
        }
        lines.addAll(moved);
        return List.copyOf(lines);
    }

    /** One line for each store that what is inside is the source of. */
    List<String> derived() {
        return Choice.sound(Choice.of(chosen, Drivers.installed())).stream().filter(one -> one.declared().port() == StorePort.VECTORS)
                .map(OtherStores::line).sorted().toList();
    }

    private static String line(Chosen one) {
        return "%s keeps vectors at %s (%s): they are made anew from their source at the first start after a restore; name an empty store then."
                .formatted(one.declared().service(), one.url(), one.declared().variable());
    }
}
