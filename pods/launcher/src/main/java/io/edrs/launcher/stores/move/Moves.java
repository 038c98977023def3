package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The moves that concern this process: follows their table, turns the gates and acknowledges. */
public final class Moves implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Moves.class);

    private final String process;
    private final Table<Move> moves;
    private final Table<MoveAck> acks;
    private final Map<String, Gate<?>> gates = new ConcurrentHashMap<>();
    private final Map<String, Move> known = new ConcurrentHashMap<>();
    private final Map<String, MoveAck> said = new ConcurrentHashMap<>();
    /** Not the table's own thread: an acknowledgement is a value that this thread must see. */
    private final ExecutorService turns = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("edrs-store-moves").factory());
    private volatile Holding holding = (service, key, holds) -> { };
    private boolean following;

    /** Told when a move holds a service and when it lets it go; what it held before and what it never held are the same to it. */
    @FunctionalInterface
    public interface Holding {
        void changed(String service, String key, boolean holds);
    }

    /** @param process unique among the living and the dead */
    public Moves(Tables tables, String process) {
        this.process = process;
        this.moves = tables.open(Move.TABLE, Move.class);
        this.acks = tables.open(MoveAck.TABLE, MoveAck.class);
    }

    /** Who holds services; before any gate is made. */
    public void holding(Holding listener) {
        holding = listener;
    }

    /** The gate of a service's port; @param opening gives the new store of a move. */
    public <P> Gate<P> gate(String key, Gate.Usual<P> usual, Function<Move, P> opening) {
        var gate = new Gate<>(usual, opening, () -> attach(key), moves::lag);
        gates.put(key, gate);
        return gate;
    }

    /** From now on every gate follows its move; waits for the table when it must. */
    public void follow() {
        gates.keySet().forEach(this::attach);
    }

    private synchronized void attach(String key) {
        if (!following) {
            moves.onChange(this::changed);
            following = true;
        }
        turn(key);
    }

    private void changed(String key, @Nullable Move move) {
        if (move == null) {
            known.remove(key);
        } else {
            known.put(key, move);
        }
        turns.execute(() -> turn(key));
    }

    /** By the latest word; a word that was overtaken needs no acknowledgement. */
    private synchronized void turn(String key) {
        var gate = gates.get(key);
        if (gate == null) {
            return;
        }
        var move = known.get(key);
        if (move != null && said.containsKey(key) && said.get(key).isOf(move)) {
            return;
        }
        var holds = move != null && move.holds();
        if (holds) {
            holding.changed(service(key), key, true);
        }
        var problem = gate.turn(move);
        if (!holds) {
            holding.changed(service(key), key, false);
        }
        if (move == null || move.phase().isOver() && problem.isEmpty()) {
            said.remove(key);
        } else {
            turns.execute(() -> acknowledge(new MoveAck(process, move.id(), move.phase(), problem), move.key()));
        }
    }

    private static String service(String key) {
        return key.substring(0, key.lastIndexOf(':'));
    }

    private void acknowledge(MoveAck ack, String key) {
        try {
            acks.put(MoveAck.key(process, key), ack);
            said.put(key, ack);
        } catch (EdrsException e) {
            LOG.warn("The phase {} of the move of {} could not be acknowledged: {}", ack.phase(), key, e.getMessage());
        }
    }

    @Override
    public void close() {
        turns.shutdownNow();
    }
}
