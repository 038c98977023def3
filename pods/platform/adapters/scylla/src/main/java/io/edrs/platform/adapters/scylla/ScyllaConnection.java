package io.edrs.platform.adapters.scylla;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import io.edrs.platform.store.driver.OpenStore.Server;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One session with the cluster, opened at the first call and brought up to the newest schema; statements are prepared once. */
final class ScyllaConnection implements AutoCloseable {

    /** Longer than the driver's own limit of a request, which comes first. */
    private static final long PATIENCE_SECONDS = 30;
    private final ScyllaConfig config;
    private final ReentrantLock opening = new ReentrantLock();
    private final ConcurrentHashMap<String, PreparedStatement> prepared = new ConcurrentHashMap<>();
    private volatile @Nullable CqlSession session;

    ScyllaConnection(ScyllaConfig config) {
        this.config = config;
    }

    /** A statement with its values, null ones left unset, at the level of writes and of reads that must see them. */
    BoundStatement bind(String cql, @Nullable Object... values) {
        return CqlFailures.told(() -> {
            var bound = prepared.computeIfAbsent(cql, session()::prepare).bind()
                    .setIdempotent(!cql.contains(" IF "));
            for (var i = 0; i < values.length; i++) {
                bound = values[i] == null ? bound : set(bound, i, values[i]);
            }
            return bound;
        });
    }

    /** Every row, page after page. */
    List<Row> rows(BoundStatement statement) {
        return CqlFailures.told(() -> session().execute(statement).all());
    }

    /** Rows, fetched page by page as they are used. */
    Stream<Row> stream(BoundStatement statement) {
        var rows = CqlFailures.told(() -> session().execute(statement)).iterator();
        return Stream.generate(() -> CqlFailures.told(() -> rows.hasNext() ? Optional.of(rows.next()) : Optional.<Row>empty()))
                .takeWhile(Optional::isPresent).map(Optional::get);
    }

    /** Every row of all, asked at once, in the statements' order. */
    List<Row> rowsOfAll(List<BoundStatement> statements) {
        return CqlFailures.told(() -> {
            var running = statements.stream().map(statement -> session().executeAsync(statement).toCompletableFuture()).toList();
            var rows = new ArrayList<Row>();
            for (var i = 0; i < statements.size(); i++) {
                var first = running.get(i).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                rows.addAll(first.hasMorePages() ? rows(statements.get(i)) : page(first));
            }
            return rows;
        });
    }

    /** Rows that may be behind. */
    List<Row> elsewhere(BoundStatement statement) {
        return rows(statement.setConsistencyLevel(config.elsewhere()));
    }

    /** Rows as the last compare-and-set left them. */
    List<Row> settled(BoundStatement statement) {
        return rows(statement.setConsistencyLevel(config.serial()));
    }

    /** Runs all at once and returns when each is done; one at least was not when it throws. */
    void all(List<? extends Statement<?>> statements) {
        CqlFailures.told(() -> {
            var running = statements.stream().map(statement -> session().executeAsync(statement).toCompletableFuture()).toList();
            for (var each : running) {
                each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            return true;
        });
    }

    /** Runs statements of one partition as one compare-and-set; false when its condition did not hold. */
    boolean compareAndSet(List<BoundStatement> statements) {
        return CqlFailures.told(() -> session().execute(BatchStatement.newInstance(
                BatchType.LOGGED, List.copyOf(statements)).setIdempotent(false)).wasApplied());
    }

    /** The next write's timestamp. */
    long timestamp() {
        return session().getContext().getTimestampGenerator().next();
    }

    Server server() {
        var row = CqlFailures.told(() -> session().execute("SELECT * FROM system.local")).one();
        var isScylla = session().getMetadata().getKeyspaces().keySet().stream().anyMatch(name -> name.asInternal().equals("system_distributed_everywhere"))
                || session().getMetadata().getKeyspace("system").flatMap(system -> system.getTable("scylla_local")).isPresent();
        return new Server(isScylla ? "ScyllaDB" : "Cassandra", row == null ? "?" : row.getString("release_version"));
    }

    @Override
    public void close() {
        var open = session;
        if (open != null) {
            open.close();
        }
    }

    private CqlSession session() {
        var open = session;
        return open == null ? opened() : open;
    }

    private CqlSession opened() {
        opening.lock();
        try {
            var open = session;
            if (open == null) {
                open = new ScyllaOpening(config).open();
                session = open;
            }
            return open;
        } finally {
            opening.unlock();
        }
    }

    private static List<Row> page(AsyncResultSet result) {
        return StreamSupport.stream(result.currentPage().spliterator(), false).toList();
    }

    private static BoundStatement set(BoundStatement bound, int index, Object value) {
        return switch (value) {
            case String text -> bound.setString(index, text);
            case Long number -> bound.setLong(index, number);
            case Integer number -> bound.setInt(index, number);
            case UUID id -> bound.setUuid(index, id);
            case ByteBuffer bytes -> bound.setByteBuffer(index, bytes);
            case List<?> list when list.getFirst() instanceof Long -> bound.setList(index, list.stream().map(Long.class::cast).toList(), Long.class);
            case List<?> list -> bound.setList(index, list.stream().map(UUID.class::cast).toList(), UUID.class);
            default -> throw new IllegalArgumentException("No column of " + value.getClass());
        };
    }
}
