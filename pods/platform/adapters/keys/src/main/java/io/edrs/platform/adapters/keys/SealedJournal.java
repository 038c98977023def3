package io.edrs.platform.adapters.keys;

import io.edrs.platform.store.Journal;
import io.edrs.platform.store.TenantCipher;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journal whose sensitive entries the store behind never sees in the clear. */
public final class SealedJournal implements Journal {

    private final Journal inner;
    private final SealedFields sealing;
    private final Set<String> journals;

    /** @param journals those whose entries are sealed */
    public SealedJournal(Journal inner, TenantCipher cipher, Set<String> journals) {
        this.inner = inner;
        this.sealing = new SealedFields(cipher);
        this.journals = Set.copyOf(journals);
    }

    @Override
    public void append(String tenant, String journal, List<Entry> entries) {
        inner.append(tenant, journal, journals.contains(journal) ? entries.stream()
                .map(entry -> with(entry, sealing.sealWhole(tenant, place(journal, entry), entry.json()))).toList() : entries);
    }

    @Override
    public List<Entry> latest(String tenant, String journal, String stream, @Nullable Instant before, int limit) {
        return inner.latest(tenant, journal, stream, before, limit).stream().map(entry -> open(tenant, journal, entry)).toList();
    }

    @Override
    public List<Stored> storedSince(String tenant, String journal, Instant moment, long afterPosition, int limit) {
        return inner.storedSince(tenant, journal, moment, afterPosition, limit).stream()
                .map(stored -> new Stored(stored.position(), open(tenant, journal, stored.entry()))).toList();
    }

    @Override
    public int delete(String tenant, String journal, @Nullable String stream) {
        return inner.delete(tenant, journal, stream);
    }

    @Override
    public int remove(String tenant, String journal, String stream, Set<UUID> ids) {
        return inner.remove(tenant, journal, stream, ids);
    }

    @Override
    public int expire(Instant now) {
        return inner.expire(now);
    }

    private Entry open(String tenant, String journal, Entry entry) {
        return journals.contains(journal) ? with(entry, sealing.openWhole(tenant, place(journal, entry), entry.json())) : entry;
    }

    private static String place(String journal, Entry entry) {
        return journal + "/" + entry.stream() + "/" + entry.id();
    }

    private static Entry with(Entry entry, String json) {
        return new Entry(entry.stream(), entry.id(), entry.at(), json, entry.expiresAt());
    }
}
