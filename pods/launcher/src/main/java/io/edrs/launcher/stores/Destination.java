package io.edrs.launcher.stores;

import io.edrs.launcher.stores.DeclaredStore.PoolShare;
import io.edrs.launcher.stores.move.Move;
import io.edrs.platform.store.PoolProfile;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;

/** Where a move goes: the store of a URL that no variable names yet. */
public final class Destination {

    private Destination() {}

    /** The store; {@code CONFIGURATION_INVALID} when the URL cannot be one for that port of the service. */
    public static Chosen of(String service, StorePort port, String reference, Drivers drivers) {
        var declared = declared(service, port);
        var url = StoreUrl.parse(declared.variable(), Choice.text(declared.variable(), reference));
        return new Chosen(declared, url, drivers.choose(declared, url), "its move");
    }

    static Chosen of(Move move, StorePort port, Drivers drivers) {
        return of(move.service(), port, move.reference(), drivers);
    }

    private static DeclaredStore declared(String service, StorePort port) {
        var name = "the move of %s".formatted(service);
        return StoreCatalog.of(service).stream().filter(store -> store.port() == port).findFirst()
                .map(store -> new DeclaredStore(store.container(), service, name, port, store.product(), store.ports(), store.share(), null))
                .orElseGet(() -> new DeclaredStore(service, service, name, port, Product.POSTGRESQL, "", PoolShare.of(PoolProfile.DEFAULT), null));
    }
}
