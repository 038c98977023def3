package io.edrs.platform.adapters.scylla;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies too long for a row, in pieces that a server takes in one request each. */
record Bodies(ScyllaConnection connection) {

    /** The longest body inside a row, in characters. */
    static final int INLINE = 16 * 1024;
    private static final int PIECE = 256 * 1024;
    private static final int TOGETHER = 8;
    private static final String INSERT =
            "INSERT INTO journal_bodies (tenant, journal, ref, piece, bytes) VALUES (?, ?, ?, ?, ?) USING TTL ?";
    private static final String SELECT = "SELECT bytes FROM journal_bodies WHERE tenant = ? AND journal = ? AND ref = ?";
    private static final String DELETE = "DELETE FROM journal_bodies WHERE tenant = ? AND journal = ? AND ref = ?";

    void write(Book book, UUID ref, String json, int ttl) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var pieces = new ArrayList<BoundStatement>();
        for (var from = 0; from < bytes.length; from += PIECE) {
            var piece = ByteBuffer.wrap(bytes, from, Math.min(PIECE, bytes.length - from));
            pieces.add(connection.bind(INSERT, book.tenant(), book.journal(), ref, from / PIECE, piece, ttl));
            if (pieces.size() == TOGETHER) {
                connection.all(pieces);
                pieces.clear();
            }
        }
        connection.all(pieces);
    }

    /** The body of a row, empty when its pieces have gone. */
    Optional<String> read(Book book, @Nullable String body, @Nullable UUID ref) {
        if (ref == null) {
            return Optional.ofNullable(body);
        }
        var pieces = connection.rows(connection.bind(SELECT, book.tenant(), book.journal(), ref).setPageSize(TOGETHER));
        return pieces.isEmpty() ? Optional.empty() : Optional.of(joined(pieces));
    }

    BoundStatement delete(Book book, UUID ref) {
        return connection.bind(DELETE, book.tenant(), book.journal(), ref);
    }

    private static String joined(List<Row> pieces) {
        var whole = ByteBuffer.allocate(pieces.stream().mapToInt(row -> row.getByteBuffer(0).remaining()).sum());
        pieces.forEach(row -> whole.put(row.getByteBuffer(0)));
        return new String(whole.array(), StandardCharsets.UTF_8);
    }
}
