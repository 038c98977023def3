package io.edrs.platform.adapters.postgres;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents of one collection whose top-level texts equal the given ones, found by their probes. */
record DocumentSelection(String tenant, String collection, Map<String, String> equalTo) {

    <T> T page(PostgresDatabase database, Result<T> result, @Nullable String afterId, int limit) {
        var values = values();
        values.add(afterId == null ? "" : afterId);
        values.add(limit);
        return database.inTenant(tenant, result,
                List.of("select d.id, d.version, d.body" + from() + " and d.id > ? order by d.id limit ?"), values.toArray());
    }

    int delete(PostgresDatabase database) {
        var chosen = "(d.tenant, d.collection, d.id) in (select d.tenant, d.collection, d.id" + from() + ")";
        return database.inTenant(tenant, Result.touched(), List.of("delete from documents d where " + chosen), values().toArray());
    }

    private String from() {
        var joins = new StringBuilder(" from documents d");
        var conditions = new StringBuilder(" where d.tenant = ? and d.collection = ?");
        for (var i = 0; i < equalTo.size(); i++) {
            var p = "p" + i;
            joins.append(" join document_probes ").append(p).append(" using (tenant, collection, id)");
            conditions.append(" and ").append(p).append(".probe = edrs.probe_of(?, ?)");
        }
        return joins.append(conditions).append(" and d.body @> ?::jsonb").toString();
    }

    private List<Object> values() {
        var values = new ArrayList<Object>(List.of(tenant, collection));
        var contained = JsonNodeFactory.instance.objectNode();
        equalTo.forEach((field, value) -> {
            values.add(field);
            values.add(value);
            contained.put(field, value);
        });
        values.add(contained.toString());
        return values;
    }
}
