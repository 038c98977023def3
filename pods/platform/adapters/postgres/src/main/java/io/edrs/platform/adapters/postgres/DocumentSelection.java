package io.edrs.platform.adapters.postgres;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents of one collection whose top-level texts equal the given ones: chosen by their probes, checked by their bodies. */
record DocumentSelection(String tenant, String collection, Map<String, String> equalTo) {

    private static final String ALL = "select p0.id from documents p0 where p0.tenant = ? and p0.collection = ?"
            + " and (p0.expires_at is null or p0.expires_at > now())";
    private static final String BY_PROBE = " where p0.tenant = ? and p0.collection = ? and p0.probe = edrs.probe_of(?, ?)";
    private static final String AND_PROBE = """
             and p%1$d.tenant = p0.tenant and p%1$d.collection = p0.collection and p%1$d.id = p0.id
             and p%1$d.probe = edrs.probe_of(?, ?)""";
    // By the small index of what has an end: whole documents are not read for it.
    private static final String STANDING = """
             and not exists (select from documents e where e.tenant = p0.tenant and e.collection = p0.collection
             and e.id = p0.id and e.expires_at is not null and e.expires_at <= now())""";
    private static final String CHOSEN =
            " from documents d where d.id = any (array(%s)) and d.tenant = ? and d.collection = ? and d.body @> ?::jsonb";

    /** The page is cut among the probes, before any body is read. */
    <T> T page(PostgresDatabase database, Result<T> result, @Nullable String afterId, int limit) {
        var values = chosen();
        values.add(afterId == null ? "" : afterId);
        values.add(limit);
        values.addAll(checked());
        var sql = "select d.id, d.version, d.body, d.expires_at" + CHOSEN.formatted(ids() + " and p0.id > ? order by p0.id limit ?");
        return database.inTenant(tenant, result, List.of(sql + " order by d.id"), values.toArray());
    }

    int delete(PostgresDatabase database) {
        var values = chosen();
        values.addAll(checked());
        values.addFirst(tenant + "/" + collection);
        return database.inTenant(tenant, Result.touched(),
                List.of(PostgresDocumentStore.WRITING, "delete" + CHOSEN.formatted(ids())), values.toArray());
    }

    private String ids() {
        if (equalTo.isEmpty()) {
            return ALL;
        }
        var tables = new StringBuilder("select p0.id from document_probes p0");
        var conditions = new StringBuilder(BY_PROBE);
        for (var i = 1; i < equalTo.size(); i++) {
            tables.append(", document_probes p").append(i);
            conditions.append(AND_PROBE.formatted(i));
        }
        return tables.append(conditions).append(STANDING).toString();
    }

    private List<Object> chosen() {
        var values = new ArrayList<Object>(List.of(tenant, collection));
        equalTo.forEach((field, value) -> values.addAll(List.of(field, value)));
        return values;
    }

    private List<Object> checked() {
        var contained = JsonNodeFactory.instance.objectNode();
        equalTo.forEach(contained::put);
        return List.of(tenant, collection, contained.toString());
    }
}
