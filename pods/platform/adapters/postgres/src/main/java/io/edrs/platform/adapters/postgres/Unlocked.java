package io.edrs.platform.adapters.postgres;

import io.edrs.platform.store.driver.CopiedStore.Table;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A table while its owner fills it, inside one transaction: its owner passes the policies while they are not forced, and its
 * triggers have had their say when the rows were new.
 */
record Unlocked(Statement statement, String name, boolean forced, boolean triggers) implements AutoCloseable {

    private static final String TRIGGERS = """
            select exists (select from pg_trigger where tgrelid = %s::regclass and not tgisinternal and tgname !~ '^ts_')""";

    static Unlocked of(Statement statement, Table table) throws SQLException {
        var name = SchemaCatalogue.name(table);
        var unlocked = new Unlocked(statement, name,
                flag(statement, "select relforcerowsecurity from pg_class where oid = %s::regclass".formatted(Quoted.text(name))),
                flag(statement, TRIGGERS.formatted(Quoted.text(name))));
        unlocked.alter("no force row level security", "disable trigger user");
        return unlocked;
    }

    @Override
    public void close() throws SQLException {
        alter("force row level security", "enable trigger user");
    }

    private void alter(String policies, String each) throws SQLException {
        if (forced) {
            statement.execute("alter table " + name + " " + policies);
        }
        if (triggers) {
            statement.execute("alter table " + name + " " + each);
        }
    }

    private static boolean flag(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
