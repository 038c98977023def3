package io.edrs.platform.adapters.pulsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.testkit.contract.TablesContract;
import io.edrs.schema.TableRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pulsar.client.admin.LongRunningProcessStatus;
import org.apache.pulsar.client.admin.PulsarAdmin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PulsarTablesTest extends TablesContract {

    private static final String RUN = Long.toHexString(System.nanoTime());
    private static final List<PulsarTables> OPENED = new ArrayList<>();
    private static PulsarConnection connection;
    private static PulsarTables tables;

    @BeforeAll
    static void open() {
        connection = TestBroker.connect();
        TestBroker.provision(connection);
        tables = anew();
    }

    @AfterAll
    static void close() {
        OPENED.forEach(PulsarTables::close);
        connection.close();
    }

    @Override
    protected Tables tables() {
        return tables;
    }

    @Override
    protected Tables otherProcess() {
        return anew();
    }

    @Override
    protected String unused(String name) {
        return name + RUN;
    }

    @Test
    void aTableHasOneType() {
        tables.open(unused("typed"), Colour.class);
        assertThatIllegalArgumentException().isThrownBy(() -> tables.open(unused("typed"), Dye.class));
    }

    @Test
    void compactionAndUnloadingLoseNothing() throws Exception {
        var name = unused("compacted");
        var topic = "persistent://edrs/tables/" + name;
        var table = tables.open(name, Colour.class);
        IntStream.range(0, 500).forEach(i -> table.put("k" + i % 5, new Colour("c", i)));
        table.remove("k0");
        table.put("last", new Colour("c", 1));
        table.remove("last");
        var expected = IntStream.range(1, 5).boxed().collect(Collectors.toMap(i -> "k" + i, i -> new Colour("c", 495 + i)));
        assertThat(table.all()).isEqualTo(expected);
        try (var admin = PulsarAdmin.builder().serviceHttpUrl(TestBroker.adminUrl()).build()) {
            compact(admin, topic);
            assertThat(anew().open(name, Colour.class).all()).isEqualTo(expected);
            admin.topics().unload(topic);
            assertThat(anew().open(name, Colour.class).all()).isEqualTo(expected);
            table.put("after", new Colour("c", 9));
            assertThat(anew().open(name, Colour.class).find("after")).contains(new Colour("c", 9));
            admin.topics().unload(topic);
            compact(admin, topic);
            admin.topics().unload(topic);
            assertThat(anew().open(name, Colour.class).all()).isEqualTo(table.all()).hasSize(5);
        }
    }

    private record Dye(String name) implements TableRow {

        @Override
        public boolean belongsTo(String tenant, String key) {
            return false;
        }
    }

    private static void compact(PulsarAdmin admin, String topic) throws Exception {
        admin.topics().triggerCompaction(topic);
        while (admin.topics().compactionStatus(topic).status == LongRunningProcessStatus.Status.RUNNING) {
            Thread.onSpinWait();
        }
        assertThat(admin.topics().compactionStatus(topic).status).isEqualTo(LongRunningProcessStatus.Status.SUCCESS);
    }

    private static PulsarTables anew() {
        var opened = new PulsarTables(connection, new ObjectMapper(), Clock.systemUTC());
        OPENED.add(opened);
        return opened;
    }
}
