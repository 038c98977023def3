package io.edrs.launcher.backup;

import io.edrs.launcher.stores.Choice;
import io.edrs.launcher.stores.Chosen;
import io.edrs.launcher.stores.Drivers;
import io.edrs.platform.store.driver.CopiedStore;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The databases that services have by URL and that can be copied row by row: each once, whoever uses it. */
final class DatabasesByUrl implements AutoCloseable {

    private final List<One> all;

    /** @param variables that name it, in order */
    record One(String place, List<String> variables, OpenStore store) {

        CopiedStore copied() {
            return (CopiedStore) store;
        }
    }

    private DatabasesByUrl(List<One> all) {
        this.all = all;
    }

    /** Those that the variables name, opened; a wrong URL is {@code CONFIGURATION_INVALID}. */
    static DatabasesByUrl named(Map<String, String> variables) {
        var byPlace = Choice.sound(Choice.of(variables, Drivers.installed())).stream()
                .filter(one -> one.driver().name().equals(OtherStores.INSIDE))
                .collect(Collectors.groupingBy(DatabasesByUrl::place, TreeMap::new, Collectors.toList()));
        var all = new ArrayList<One>();
        byPlace.forEach((place, chosen) -> {
            var first = chosen.getFirst();
            var store = first.driver().open(first.url(), new StoreOptions(Clock.systemUTC(), 1));
            all.add(new One(first.url().toString(), chosen.stream().map(one -> one.declared().variable()).sorted().toList(), store));
        });
        return new DatabasesByUrl(all);
    }

    /** Two users of a server may name one database. */
    private static String place(Chosen one) {
        return one.driver().name() + " " + String.join(",", one.url().hosts()) + "/" + one.url().path();
    }

    List<One> all() {
        return all;
    }

    @Override
    public void close() {
        all.forEach(one -> one.store().close());
    }
}
