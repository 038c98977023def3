package io.edrs.launcher.backup;

import io.edrs.launcher.stores.Choice;
import io.edrs.launcher.stores.Chosen;
import io.edrs.launcher.stores.Drivers;
import io.edrs.platform.store.driver.StorePort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stores that a URL chose. PostgreSQL goes into the backup; the others have their own servers, and those their own tools.
 *
 * @param chosen the variables of stores that are set
 * @param moved one line for each store that a move, and no setting, has chosen
 */
public record OtherStores(Map<String, String> chosen, List<String> moved) {

    public OtherStores(Map<String, String> chosen) {
        this(chosen, List.of());
    }

    static final String INSIDE = "PostgreSQL";
    /** What is lost with them is computed or counted again. */
    private static final Set<StorePort> PASSING = Set.of(StorePort.CACHE, StorePort.COUNTERS, StorePort.LOCKS);
    private static final Map<String, String> TOOLS = Map.of("MongoDB", "mongodump --oplog", "ScyllaDB", "nodetool snapshot on each node",
            "Qdrant", "its snapshots (POST /collections/NAME/snapshots)", "Milvus", "milvus-backup create",
            "Weaviate", "its backups (POST /v1/backups/filesystem)", "S3", "the bucket's versions or replication");

    /** One line for each store that the backup cannot hold, naming the tool that can; a wrong URL is {@code CONFIGURATION_INVALID}. */
    public List<String> leftOut() {
        var byUrl = Choice.sound(Choice.of(chosen, Drivers.installed())).stream()
                .filter(one -> !PASSING.contains(one.declared().port()) && !one.driver().name().equals(INSIDE)).map(OtherStores::line).sorted();
        return Stream.concat(byUrl, moved.stream()).toList();
    }

    private static String line(Chosen one) {
        return "%s keeps %s at its own store (%s, %s): back that up with %s.".formatted(one.declared().service(), one.declared().port(),
                one.declared().variable(), one.url(), TOOLS.getOrDefault(one.driver().name(), "its own tool"));
    }
}
