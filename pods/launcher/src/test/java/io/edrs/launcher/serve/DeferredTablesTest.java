package io.edrs.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.testkit.contract.TablesContract;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.schema.TableRow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeferredTablesTest extends TablesContract {

    private final AtomicBoolean brokerIsThere = new AtomicBoolean();
    private final InMemoryTables tables = new InMemoryTables();
    private final DeferredTables deferred = new DeferredTables(tables, () -> {
        if (!brokerIsThere.get()) {
            throw new EdrsException(KernelError.BROKER_UNAVAILABLE, "away");
        }
    });

    private final DeferredTables ready = new DeferredTables(tables, () -> {});

    record Colour(String name) implements TableRow {

        @Override
        public boolean belongsTo(String tenant, String key) {
            return TableRow.isKeyOf(tenant, key);
        }
    }

    @Override
    protected Tables tables() {
        return ready;
    }

    @Override
    protected Tables otherProcess() {
        return tables;
    }

    @Override
    protected String unused(String name) {
        return name;
    }

    @Test
    void aTableIsHeldBeforeTheBrokerIsThereAndUsedAfterwards() {
        var table = deferred.open("colours", Colour.class);
        assertThatThrownBy(() -> table.find("a")).hasMessage("away");
        brokerIsThere.set(true);
        tables.open("colours", Colour.class).put("a", new Colour("red"));
        assertThat(table.find("a")).contains(new Colour("red"));
    }

    @Test
    void settlingFailsWhileTheBrokerIsAway() {
        deferred.settle();
        deferred.open("colours", Colour.class);
        assertThatThrownBy(deferred::settle).hasMessage("away");
        brokerIsThere.set(true);
        deferred.settle();
    }

    @Test
    void theSameNameIsTheSameTable() {
        assertThat(deferred.open("colours", Colour.class)).isSameAs(deferred.open("colours", Colour.class));
    }
}
