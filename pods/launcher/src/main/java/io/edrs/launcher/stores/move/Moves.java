package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The moves that concern this process: follows their table, turns the gates and acknowledges. */
public final class Moves implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Moves.class);

    /** A hold that is not renewed for so long ends by itself: its mover is gone. */
    static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final String process;
    private final Duration lease;
    private final Table<Move> moves;
    private final Table<MoveAck> acks;
    private final Map<String, Gate<?>> gates = new ConcurrentHashMap<>();
    private final Map<String, Move> known = new ConcurrentHashMap<>();
    private final Map<String, MoveAck> said = new ConcurrentHashMap<>();
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    /** The attempts whose holds were let go. */
    private final Map<String, Move> lapsed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService glances = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("edrs-store-holds").factory());
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
        this(tables, process, LEASE);
    }

    Moves(Tables tables, String process, Duration lease) {
        this.lease = lease;
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
            var glance = Math.min(GLANCE.toMillis(), lease.toMillis() / 2);
            glances.scheduleWithFixedDelay(() -> turns.execute(this::letGo), glance, glance, TimeUnit.MILLISECONDS);
            following = true;
        }
        turn(key);
    }

    private void changed(String key, @Nullable Move move) {
        if (move == null) {
            known.remove(key);
        } else {
            known.put(key, move);
            heard.put(key, System.nanoTime());
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
        if (move != null && hasLetGo(key, move)) {
            turns.execute(() -> acknowledge(MoveAck.of(process, move, "it heard nothing of the mover for %d s and let the service go on; run the command again."
                    .formatted(lease.toSeconds())), key));
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
            turns.execute(() -> acknowledge(MoveAck.of(process, move, problem), move.key()));
        }
    }

    /** What was told of the hold before may no longer be built upon: the service has gone on since. */
    private boolean hasLetGo(String key, Move move) {
        var gone = lapsed.get(key);
        return gone != null && move.holds() && gone.id().equals(move.id()) && gone.attempt() == move.attempt();
    }

    /** Nothing of the broker at all is another matter: then no event comes, and writes are refused. */
    private synchronized void letGo() {
        known.forEach((key, move) -> {
            var gate = gates.get(key);
            var silent = Duration.ofNanos(System.nanoTime() - heard.get(key));
            if (gate != null && move.lapses() && !hasLetGo(key, move) && silent.compareTo(lease) > 0 && moves.lag().compareTo(Gate.LONGEST_SILENCE) < 0) {
                LOG.warn("The move of {} was not renewed for {} s: the service goes on where it was. Run './edrs stores migrate' again.", key, silent.toSeconds());
                lapsed.put(key, move);
                said.remove(key);
                gate.turn(move.letGo());
                holding.changed(service(key), key, false);
            }
        });
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
        glances.shutdownNow();
        turns.shutdownNow();
    }
}
