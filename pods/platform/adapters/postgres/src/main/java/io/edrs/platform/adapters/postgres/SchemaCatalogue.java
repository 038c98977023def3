package io.edrs.platform.adapters.postgres;

import io.edrs.platform.store.driver.CopiedStore.Contents;
import io.edrs.platform.store.driver.CopiedStore.Schema;
import io.edrs.platform.store.driver.CopiedStore.Sequence;
import io.edrs.platform.store.driver.CopiedStore.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the server says of our schemas: those that keep a record of our migrations. */
final class SchemaCatalogue {

    private static final String RECORDED = """
            select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relname = 'flyway_schema_history'
            order by n.nspname <> 'edrs', n.nspname""";
    private static final String TABLES = """
            select n.nspname, c.relname, array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                and not a.attisdropped and a.attgenerated = '' order by a.attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?) and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'flyway_schema_history'
            order by n.nspname <> 'edrs', n.nspname, c.relname""";
    private static final String REFERENCES = """
            select n.nspname || '.' || c.relname, m.nspname || '.' || t.relname from pg_constraint k
            join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class t on t.oid = k.confrelid join pg_namespace m on m.oid = t.relnamespace
            where k.contype = 'f' and k.conrelid <> k.confrelid and n.nspname = any (?)""";
    private static final String SEQUENCES = """
            select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'S' and n.nspname = any (?) order by 1, 2""";
    private static final String PARTS = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'edrs_chunks' and c.relkind = 'r' and c.relname ~ '^points_[0-9]{8}$' and ? is not null order by 1""";
    private final Connection owner;

    SchemaCatalogue(Connection owner) {
        this.owner = owner;
    }

    static String name(Table table) {
        return Quoted.name(table.schema()) + "." + Quoted.name(table.name());
    }

    static String columns(Table table) {
        return table.columns().stream().map(Quoted::name).collect(Collectors.joining(", "));
    }

    Contents contents() throws SQLException {
        var schemas = schemas();
        var names = schemas.stream().map(Schema::name).toList();
        var tables = rows(TABLES, names, row -> new Table(row.getString(1), row.getString(2), List.of((String[]) row.getArray(3).getArray())));
        return new Contents(schemas, referredFirst(tables, names), sequences(names), rows(PARTS, names, row -> row.getString(1)));
    }

    /** Others may use Flyway in the same database: ours are those whose scripts we have. */
    private List<Schema> schemas() throws SQLException {
        var schemas = new ArrayList<Schema>();
        for (var name : rows(RECORDED, null, row -> row.getString(1))) {
            if (!Script.in(ServiceSchema.named(name).folder()).isEmpty()) {
                schemas.addAll(rows("select max(version::int) from %s.flyway_schema_history where success and version is not null"
                        .formatted(Quoted.name(name)), null, row -> new Schema(name, row.getInt(1))));
            }
        }
        return schemas;
    }

    private List<Sequence> sequences(List<String> schemas) throws SQLException {
        var sequences = new ArrayList<Sequence>();
        for (var each : rows(SEQUENCES, schemas, row -> List.of(row.getString(1), row.getString(2)))) {
            sequences.addAll(rows("select last_value, is_called from %s.%s".formatted(Quoted.name(each.getFirst()), Quoted.name(each.getLast())), null,
                    row -> new Sequence(each.getFirst(), each.getLast(), row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    /** A row that refers to another comes after it. */
    private List<Table> referredFirst(List<Table> tables, List<String> schemas) throws SQLException {
        var references = rows(REFERENCES, schemas, row -> List.of(row.getString(1), row.getString(2)));
        var ordered = new LinkedHashSet<Table>();
        while (ordered.size() < tables.size()) {
            var free = tables.stream().filter(table -> !ordered.contains(table) && isFree(table, references, ordered)).toList();
            ordered.addAll(free.isEmpty() ? tables : free);
        }
        return List.copyOf(ordered);
    }

    private static boolean isFree(Table table, List<List<String>> references, Set<Table> before) {
        return references.stream().filter(pair -> pair.getFirst().equals(table.toString()))
                .allMatch(pair -> before.stream().anyMatch(one -> one.toString().equals(pair.getLast())));
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String query, List<String> schemas, Row<T> row) throws SQLException {
        try (var statement = owner.prepareStatement(query)) {
            if (schemas != null) {
                statement.setArray(1, owner.createArrayOf("text", schemas.toArray()));
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        }
    }
}
