package io.edrs.platform.adapters.scylla;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the cluster is and how it is spoken to.
 *
 * @param keyspace the URL's path, {@code -} as {@code _}
 * @param level of writes and of the reads that must see them: a quorum
 * @param elsewhere of the reads that may be behind
 */
record ScyllaConfig(StoreUrl url, String keyspace, DefaultConsistencyLevel level, DefaultConsistencyLevel elsewhere, int connections) {

    private static final Pattern KEYSPACE = Pattern.compile("[a-z][a-z0-9_]{0,47}");
    private static final Pattern FACTORS = Pattern.compile("[A-Za-z0-9_-]+:[1-9](,[A-Za-z0-9_-]+:[1-9])*|[1-9]");
    private static final String WRITES = "consistency";
    private static final String READS_BEHIND = "read-consistency";
    /** The variables of the master configuration that stand for the parameters. */
    static final Map<String, String> VARIABLES = Map.of("CONSISTENCY_LEVEL", WRITES, "READ_CONSISTENCY", READS_BEHIND);
    private static final Set<String> PARAMETERS = Set.of("datacenter", "replication", WRITES, READS_BEHIND);
    private static final Set<DefaultConsistencyLevel> QUORUMS = Set.of(DefaultConsistencyLevel.LOCAL_QUORUM,
            DefaultConsistencyLevel.QUORUM, DefaultConsistencyLevel.ALL);
    private static final Set<DefaultConsistencyLevel> READS = Set.of(DefaultConsistencyLevel.LOCAL_ONE, DefaultConsistencyLevel.ONE,
            DefaultConsistencyLevel.LOCAL_QUORUM, DefaultConsistencyLevel.QUORUM, DefaultConsistencyLevel.ALL);

    static ScyllaConfig of(StoreUrl url, StoreOptions options) {
        known(url.parameters());
        var keyspace = url.path().isEmpty() ? "edrs" : url.path().replace('-', '_');
        if (!KEYSPACE.matcher(keyspace).matches()) {
            throw invalid("The keyspace '" + url.path() + "' of " + url + " must match " + KEYSPACE + ".");
        }
        var replication = url.parameter("replication", "1");
        if (!FACTORS.matcher(replication).matches()) {
            throw invalid("replication=" + replication + " must look like dc1:3,dc2:3 or 3.");
        }
        return new ScyllaConfig(url, keyspace, level(url, WRITES, "LOCAL_QUORUM", QUORUMS),
                level(url, READS_BEHIND, "LOCAL_ONE", READS), options.connections());
    }

    /** Empty when it must be read from the cluster. */
    String datacenter() {
        return url.parameter("datacenter", "");
    }

    /** Whether the keyspace may be created. */
    boolean mayCreate() {
        return url.parameters().containsKey("replication");
    }

    /** How the keyspace is replicated when it is created here. */
    String replication() {
        var factors = url.parameter("replication", "1");
        var entries = factors.contains(":") ? Arrays.stream(factors.split(",")).map(entry -> entry.split(":"))
                .map(half -> "'" + half[0] + "': " + half[1]).collect(Collectors.joining(", ")) : "'replication_factor': " + factors;
        return "{'class': 'NetworkTopologyStrategy', " + entries + "}";
    }

    /** The compare-and-set's level that goes with the writes': the cluster's when they are. */
    DefaultConsistencyLevel serial() {
        return level == DefaultConsistencyLevel.LOCAL_QUORUM ? DefaultConsistencyLevel.LOCAL_SERIAL : DefaultConsistencyLevel.SERIAL;
    }

    private static DefaultConsistencyLevel level(
            StoreUrl url, String name, String otherwise, Set<DefaultConsistencyLevel> allowed) {
        var value = url.parameter(name, otherwise);
        return allowed.stream().filter(level -> level.name().equals(value)).findFirst().orElseThrow(() -> invalid(
                name + "=" + value + " is refused; it must be one of " + allowed.stream().map(Enum::name).sorted().toList() + "."));
    }

    private static void known(Map<String, String> given) {
        given.keySet().stream().filter(name -> !PARAMETERS.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw invalid("The URL parameter '" + name + "' is unknown to ScyllaDB; known are " + PARAMETERS.stream().sorted().toList() + ".");
        });
    }

    private static EdrsException invalid(String message) {
        return new EdrsException(KernelError.CONFIGURATION_INVALID, message);
    }
}
