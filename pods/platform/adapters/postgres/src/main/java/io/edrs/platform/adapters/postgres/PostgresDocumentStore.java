package io.edrs.platform.adapters.postgres;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentSchemas;
import io.edrs.platform.store.Loaded;
import io.edrs.platform.store.Moments;
import io.edrs.platform.store.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Documents as {@code jsonb} in the table {@code documents}. */
public final class PostgresDocumentStore implements DocumentStore {

    // As in the journal: positions of changes are drawn under the shared lock and read under the exclusive one.
    static final String STANDING = " and (expires_at is null or expires_at > now())";
    static final String WRITING = "select pg_advisory_xact_lock_shared(hashtextextended(?, 8))";
    private static final String READING = "select pg_advisory_xact_lock(hashtextextended(?, 8))";
    // What was written comes back without its text, which the writer has.
    private static final String STAMP = "id, version, null, expires_at";
    private static final String FIELDS = "id, version, body, expires_at";
    // What has expired and is not yet removed is replaced as if it were not there.
    private static final String OVER = """
             on conflict (tenant, collection, id) do update set body = excluded.body, expires_at = excluded.expires_at, changed_at = now(),
            version = case when d.expires_at <= now() then 1 else d.version + 1 end""";
    private static final String INSERT = """
            insert into documents as d (tenant, collection, id, body) values (?, ?, ?, ?::jsonb)""" + OVER + " where d.expires_at <= now() returning " + STAMP;
    private static final String PUT = """
            insert into documents as d (tenant, collection, id, body, expires_at) values (?, ?, ?, ?::jsonb, ?::timestamptz)"""
            + OVER + " returning " + STAMP;
    // In one order everywhere, so that two batches never wait for each other.
    private static final String PUT_ALL = """
            insert into documents as d (tenant, collection, id, body)
            select ?, ?, id, body::jsonb from unnest(?, ?) as e (id, body) order by id collate "C"
            """ + OVER;
    private static final String LOAD = """
            insert into documents as d (tenant, collection, id, version, body, expires_at)
            select ?, ?, id, version::bigint, body::jsonb, expires_at::timestamptz
            from unnest(?, ?, ?, ?) as e (id, version, body, expires_at) order by id collate "C"
            on conflict (tenant, collection, id)
            do update set body = excluded.body, version = excluded.version, expires_at = excluded.expires_at, changed_at = now()""";
    private static final String REPLACE = """
            update documents set body = ?::jsonb, version = version + 1, changed_at = now()
            where tenant = ? and collection = ? and id = ? and version = ?""" + STANDING + " returning " + STAMP;
    private static final String ONE_OF = " from documents where tenant = ? and collection = ? and id = ?" + STANDING;
    private static final String FIND = "select " + FIELDS + ONE_OF;
    private static final String DELETE = "delete" + ONE_OF;
    private static final int BATCH = 1_000;
    static final Result.Row<Document> DOCUMENT = PostgresDocumentStore::document;
    private static final Result<Optional<Document>> ONE = Result.first(DOCUMENT);
    private final PostgresDatabase database;
    private final DocumentSchemas schemas = new DocumentSchemas();

    public PostgresDocumentStore(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public void declare(String collection, String schema) {
        schemas.declare(collection, schema);
    }

    @Override
    public Document insertIfAbsent(String tenant, String collection, String id, String json) {
        check(tenant, collection, id);
        schemas.parse(collection, id, json);
        return database.inTenant(tenant, written(json), List.of(WRITING, INSERT), tenant + "/" + collection, tenant, collection, id, json)
                .or(() -> find(tenant, collection, id))
                .orElseThrow(() -> conflict(collection, id, "was deleted while it was inserted; try again"));
    }

    @Override
    public Document put(String tenant, String collection, String id, String json, @Nullable Instant expiresAt) {
        check(tenant, collection, id);
        schemas.parse(collection, id, json);
        return database.inTenant(tenant, written(json), List.of(WRITING, PUT), tenant + "/" + collection, tenant, collection, id, json, end(expiresAt)).orElseThrow();
    }

    @Override
    public void putAll(String tenant, String collection, Map<String, String> jsonById) {
        Names.tenant(tenant);
        Names.collection(collection);
        jsonById.forEach((id, json) -> {
            Names.id(id);
            schemas.parse(collection, id, json);
        });
        if (!jsonById.isEmpty()) {
            var entries = List.copyOf(jsonById.entrySet());
            database.inTenant(tenant, Result.touched(), List.of(WRITING, PUT_ALL), tenant + "/" + collection, tenant, collection,
                    entries.stream().map(Map.Entry::getKey).toArray(String[]::new),
                    entries.stream().map(Map.Entry::getValue).toArray(String[]::new));
        }
    }

    @Override
    public Document replace(String tenant, String collection, String id, String json, long expectedVersion) {
        check(tenant, collection, id);
        schemas.parse(collection, id, json);
        return database.inTenant(tenant, written(json), List.of(WRITING, REPLACE), tenant + "/" + collection, json, tenant, collection, id, expectedVersion)
                .orElseThrow(() -> conflict(collection, id, "is no longer at version " + expectedVersion));
    }

    @Override
    public void load(String tenant, String collection, List<Document> documents) {
        Names.tenant(tenant);
        Names.collection(collection);
        documents.forEach(Loaded::check);
        if (!documents.isEmpty()) {
            database.inTenant(tenant, Result.touched(), List.of(WRITING, LOAD), tenant + "/" + collection, tenant, collection,
                    texts(documents, Document::id), texts(documents, document -> Long.toString(document.version())), texts(documents, Document::json),
                    texts(documents, document -> end(document.expiresAt())));
        }
    }

    @Override
    public Optional<Document> find(String tenant, String collection, String id) {
        check(tenant, collection, id);
        return database.inTenant(tenant, ONE, List.of(FIND), tenant, collection, id);
    }

    @Override
    public List<Document> list(
            String tenant, String collection, Map<String, String> equalTo, @Nullable String afterId, int limit) {
        return new DocumentSelection(Names.tenant(tenant), Names.collection(collection), equalTo)
                .page(database, Result.rows(DOCUMENT), afterId, limit);
    }

    @Override
    public boolean delete(String tenant, String collection, String id) {
        check(tenant, collection, id);
        return database.inTenant(tenant, Result.touched(), List.of(WRITING, DELETE), tenant + "/" + collection, tenant, collection, id) == 1;
    }

    @Override
    public int deleteWhere(String tenant, String collection, Map<String, String> equalTo) {
        return new DocumentSelection(Names.tenant(tenant), Names.collection(collection), equalTo).delete(database);
    }

    @Override
    public Set<Feature> features() {
        return EnumSet.allOf(Feature.class);
    }

    @Override
    public Changes changesSince(String tenant, String collection, @Nullable String position, int limit) {
        Names.tenant(tenant);
        Names.collection(collection);
        return new DocumentChanges(database, tenant, collection).since(READING, position, limit);
    }

    private static String[] texts(List<Document> documents, Function<Document, @Nullable String> text) {
        return documents.stream().map(text).toArray(String[]::new);
    }

    @Override
    public int expire() {
        return Batches.untilNone(() -> database.outsideTenants(Result.number(), "select edrs.expire_documents(?)", BATCH));
    }

    private static Document document(ResultSet row) throws SQLException {
        return document(row, row.getString(3));
    }

    private static Document document(ResultSet row, String json) throws SQLException {
        var end = row.getObject(4, OffsetDateTime.class);
        return new Document(row.getString(1), row.getLong(2), json, end == null ? null : end.toInstant());
    }

    private static Result<Optional<Document>> written(String json) {
        return Result.first(row -> document(row, json));
    }

    /** As text, so that none needs no type. */
    private static @Nullable String end(@Nullable Instant expiresAt) {
        var end = Moments.end(expiresAt);
        return end == null ? null : end.atOffset(ZoneOffset.UTC).toString();
    }

    private static void check(String tenant, String collection, String id) {
        Names.tenant(tenant);
        Names.collection(collection);
        Names.id(id);
    }

    private static EdrsException conflict(String collection, String id, String what) {
        return new EdrsException(KernelError.VERSION_CONFLICT, "The document '" + id + "' of " + collection + " " + what + ".");
    }
}
