package io.edrs.platform.adapters.postgres;

import io.edrs.platform.store.Journal;
import io.edrs.platform.store.JsonObjects;
import io.edrs.platform.store.Moments;
import io.edrs.platform.store.Names;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries in the table {@code journal}. */
public final class PostgresJournal implements Journal {

    private static final int BATCH = 10_000;
    private final PostgresDatabase database;

    public PostgresJournal(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public void append(String tenant, String journal, List<Entry> entries) {
        Names.tenant(tenant);
        Names.collection(journal);
        entries.forEach(PostgresJournal::check);
        if (!entries.isEmpty()) {
            database.inTenant(tenant, Result.touched(), List.of(JournalSql.WRITING, JournalSql.APPEND),
                    tenant + "/" + journal, tenant, journal, texts(entries, Entry::stream), texts(entries, e -> e.id().toString()),
                    texts(entries, e -> at(e.at()).toString()), texts(entries, Entry::json),
                    texts(entries, e -> e.expiresAt() == null ? null : at(e.expiresAt()).toString()));
        }
    }

    @Override
    public List<Entry> latest(String tenant, String journal, String stream, @Nullable Instant before, int limit) {
        Names.tenant(tenant);
        Names.collection(journal);
        Names.id(stream);
        var bound = before == null ? OffsetDateTime.MAX : at(Moments.bound(before));
        return database.inTenant(tenant, JournalSql.ENTRIES, List.of(JournalSql.LATEST), tenant, journal, stream, bound, limit);
    }

    @Override
    public List<Stored> storedSince(String tenant, String journal, Instant moment, long afterPosition, int limit) {
        Names.tenant(tenant);
        Names.collection(journal);
        var since = at(Moments.bound(moment));
        return database.inTenant(tenant, JournalSql.STORED, List.of(JournalSql.READING, JournalSql.STORED_SINCE),
                tenant + "/" + journal, afterPosition, afterPosition, tenant, journal, since, tenant, journal, since, limit);
    }

    @Override
    public int delete(String tenant, String journal, @Nullable String stream) {
        Names.tenant(tenant);
        Names.collection(journal);
        if (stream != null) {
            Names.id(stream);
        }
        return database.inTenant(tenant, Result.touched(), List.of(JournalSql.DELETE), tenant, journal, stream);
    }

    @Override
    public int remove(String tenant, String journal, String stream, Set<UUID> ids) {
        Names.tenant(tenant);
        Names.collection(journal);
        Names.id(stream);
        return database.inTenant(tenant, Result.touched(), List.of(JournalSql.REMOVE), tenant, journal, stream,
                (Object) ids.stream().map(UUID::toString).toArray(String[]::new));
    }

    @Override
    public int expire(Instant now) {
        return Batches.untilNone(
                () -> database.outsideTenants(Result.number(), "select edrs.expire_journal(?, ?)", at(Moments.bound(now)), BATCH));
    }

    private static void check(Entry entry) {
        Names.id(entry.stream());
        JsonObjects.parse(entry.json());
        Moments.kept(entry.at());
        if (entry.expiresAt() != null) {
            Moments.kept(entry.expiresAt());
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(List<Entry> entries, Function<Entry, @Nullable String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }
}
