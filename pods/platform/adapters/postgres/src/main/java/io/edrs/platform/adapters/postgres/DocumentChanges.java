package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore.Change;
import io.edrs.platform.store.DocumentStore.Changes;
import io.edrs.platform.store.DocumentStore.Document;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of one collection: its documents and deletions by the position of their last change. */
record DocumentChanges(PostgresDatabase database, String tenant, String collection) {

    private static final String NOW = """
            select greatest((select max(position) from documents where tenant = ? and collection = ?),
                (select max(position) from document_deletions where tenant = ? and collection = ?), 0)::text""";
    private static final String SINCE = """
            (select position, id, version, case when expires_at <= now() then null else body end, expires_at from documents where tenant = ? and collection = ? and position > ? order by position limit ?)
            union all
            (select position, id, 0, null, null from document_deletions where tenant = ? and collection = ? and position > ? order by position limit ?)
            order by position limit ?""";

    private record Row(String position, Change change) {}

    Changes since(String lock, @Nullable String position, int limit) {
        var key = tenant + "/" + collection;
        if (position == null) {
            return new Changes(List.of(), database.inTenant(tenant, Result.rows(row -> row.getString(1)), List.of(lock, NOW),
                    key, tenant, collection, tenant, collection).getFirst());
        }
        var after = number(position);
        var rows = database.inTenant(tenant, Result.rows(row -> new Row(row.getString(1), change(row))),
                List.of(lock, SINCE), key, tenant, collection, after, limit, tenant, collection, after, limit, limit);
        return new Changes(rows.stream().map(Row::change).toList(), rows.isEmpty() ? position : rows.getLast().position());
    }

    private static Change change(ResultSet row) throws SQLException {
        if (row.getString(4) == null) {
            return new Change(row.getString(2), null);
        }
        var end = row.getObject(5, OffsetDateTime.class);
        return new Change(row.getString(2),
                new Document(row.getString(2), row.getLong(3), row.getString(4), end == null ? null : end.toInstant()));
    }

    private static long number(String position) {
        try {
            return Long.parseLong(position);
        } catch (NumberFormatException e) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The position '" + position + "' was not told by this store.", e);
        }
    }
}
