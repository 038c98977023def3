package io.edrs.platform.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.TableRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every kind of table promises. */
public abstract class TablesContract {

    /** A value of a table under test. */
    public record Colour(String name, int depth) implements TableRow {

        @Override
        public boolean belongsTo(String tenant, String key) {
            return TableRow.isKeyOf(tenant, key);
        }
    }

    /** The tables of one process; always the same. */
    protected abstract Tables tables();

    /** The tables of another process on the same broker, opened anew at each call. */
    protected abstract Tables otherProcess();

    /** A table name that no other test uses. */
    protected abstract String unused(String name);

    @Test
    void seesAtOnceWhatItPut() {
        var table = tables().open(unused("put"), Colour.class);
        assertThat(table.find("a")).isEmpty();
        table.put("a", new Colour("red", 1));
        assertThat(table.find("a")).contains(new Colour("red", 1));
        table.put("a", new Colour("blue", 2));
        table.put("b", new Colour("green", 3));
        assertThat(table.all()).isEqualTo(Map.of("a", new Colour("blue", 2), "b", new Colour("green", 3)));
    }

    @Test
    void removesAKeyEverywhere() {
        var name = unused("remove");
        var table = tables().open(name, Colour.class);
        table.put("a", new Colour("red", 1));
        table.put("b", new Colour("blue", 1));
        table.remove("a");
        table.remove("never-there");
        assertThat(table.find("a")).isEmpty();
        assertThat(otherProcess().open(name, Colour.class).all()).isEqualTo(Map.of("b", new Colour("blue", 1)));
    }

    @Test
    void theSameNameGivesTheSameTable() {
        var name = unused("same");
        assertThat(tables().open(name, Colour.class)).isSameAs(tables().open(name, Colour.class));
    }

    @Test
    void anotherProcessSeesWhatWasPutBefore() {
        var name = unused("before");
        tables().open(name, Colour.class).put("a", new Colour("red", 1));
        assertThat(otherProcess().open(name, Colour.class).find("a")).contains(new Colour("red", 1));
    }

    @Test
    void anotherProcessHearsWhatIsPutAfter() throws InterruptedException {
        var name = unused("after");
        var heard = new CountDownLatch(1);
        otherProcess().open(name, Colour.class).onChange((key, value) -> heard.countDown());
        tables().open(name, Colour.class).put("a", new Colour("red", 1));
        assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void callsBackForThePresentAndForEachChange() throws InterruptedException {
        var table = tables().open(unused("changes"), Colour.class);
        table.put("a", new Colour("red", 1));
        var heard = new LinkedBlockingQueue<String>();
        table.onChange((key, value) -> heard.add(key + "=" + (value == null ? null : value.name())));
        table.put("a", new Colour("blue", 2));
        table.remove("a");
        assertThat(List.of(next(heard), next(heard), next(heard))).containsExactly("a=red", "a=blue", "a=null");
    }

    @Test
    void anOpenTableIsNotBehind() {
        assertThat(tables().open(unused("lag"), Colour.class).lag()).isLessThan(Duration.ofSeconds(30));
    }

    private static String next(LinkedBlockingQueue<String> heard) throws InterruptedException {
        return String.valueOf(heard.poll(30, TimeUnit.SECONDS));
    }
}
