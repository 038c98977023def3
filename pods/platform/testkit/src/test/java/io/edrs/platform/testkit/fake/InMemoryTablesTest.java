package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.testkit.contract.TablesContract;

class InMemoryTablesTest extends TablesContract {

    private final InMemoryTables tables = new InMemoryTables();

    @Override
    protected Tables tables() {
        return tables;
    }

    @Override
    protected Tables otherProcess() {
        return tables;
    }

    @Override
    protected String unused(String name) {
        return name;
    }
}
