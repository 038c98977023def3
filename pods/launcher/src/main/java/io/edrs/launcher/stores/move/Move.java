package io.edrs.launcher.stores.move;

import io.edrs.schema.TableRow;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A move of one port of one service, as the table {@value #TABLE} says it to every process. It holds no password.
 *
 * @param id tells this move from an earlier one of the same port
 * @param port as {@code StorePort} is written
 * @param from the old store's URL without password, or {@code embedded}
 * @param to the new store's URL without password
 * @param reference {@code file:/path}, where the new store's whole URL stands
 * @param place where the copy goes on, null when it has not begun or is done
 * @param copied items copied so far
 * @param expected items there were when the copy began
 * @param note what the last comparison said
 * @param attempt which mover of it this is: what was acknowledged to one does not hold for the next
 */
public record Move(String id, String service, String port, String from, String to, String reference, MovePhase phase,
        @Nullable Place place, long copied, long expected, String note, Instant begunAt, Instant saidAt, int attempt) implements TableRow {

    /** The table's name. */
    public static final String TABLE = "store-moves";

    private static final Set<String> UNDER_HOLD = Set.of("relational", "time series");
    private static final Set<MovePhase> HOLDING = EnumSet.of(MovePhase.COPYING, MovePhase.COMPARING, MovePhase.SWITCHING, MovePhase.RETURNING);

    /** @param name of a collection, journal or folder of blobs @param after the last item copied */
    public record Place(String tenant, String name, String after) {}

    /** The key of a service's port in the table. */
    public static String key(String service, String port) {
        return service + ":" + port;
    }

    /** Whether the service is held for a moment, because what it keeps is not written through calls that could go to two stores. */
    public boolean isUnderHold() {
        return isUnderHold(port);
    }

    /** The same of a port, as {@code StorePort} is written. */
    public static boolean isUnderHold(String port) {
        return UNDER_HOLD.contains(port);
    }

    /** Whether the service is held now. */
    boolean holds() {
        return isUnderHold() && HOLDING.contains(phase);
    }

    /** Whether the new store answers. */
    boolean readsNew() {
        return phase.countsNew() || isUnderHold() && phase == MovePhase.SWITCHING;
    }

    /** Whether a hold that its mover no longer renews may end; while processes are switched from one store to the other it may not. */
    boolean lapses() {
        return holds() && phase != MovePhase.SWITCHING;
    }

    /** Where a service stands that was let go: where it was before the hold. */
    Move letGo() {
        return in(phase == MovePhase.RETURNING ? MovePhase.SWITCHED : MovePhase.PREPARING, saidAt);
    }

    Move tried(Instant now) {
        return new Move(id, service, port, from, to, reference, phase, place, copied, expected, note, begunAt, now, attempt + 1);
    }

    Move renewed(Instant now) {
        return at(place, copied, expected, now);
    }

    String key() {
        return key(service, port);
    }

    Move in(MovePhase next, Instant now) {
        return new Move(id, service, port, from, to, reference, next, place, copied, expected, note, begunAt, now, attempt);
    }

    Move at(@Nullable Place next, long done, long all, Instant now) {
        return new Move(id, service, port, from, to, reference, phase, next, done, all, note, begunAt, now, attempt);
    }

    Move noting(String text, Instant now) {
        return new Move(id, service, port, from, to, reference, phase, place, copied, expected, text, begunAt, now, attempt);
    }

    @Override
    public boolean belongsTo(String tenant, String key) {
        // Tells processes of a move, of all tenants or of one; it holds nothing of theirs.
        return false;
    }
}
