package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import java.util.List;
import java.util.Optional;

/** The moves and their acknowledgements, as the mover reads and writes them. */
public final class MoveBook {

    private final Table<Move> moves;
    private final Table<MoveAck> acks;

    public MoveBook(Tables tables) {
        moves = tables.open(Move.TABLE, Move.class);
        acks = tables.open(MoveAck.TABLE, MoveAck.class);
    }

    /** The last move of a service's port. */
    public Optional<Move> find(String service, String port) {
        return moves.find(Move.key(service, port));
    }

    /** Every port's last move. */
    public List<Move> all() {
        return moves.all().values().stream().sorted((a, b) -> a.key().compareTo(b.key())).toList();
    }

    /** Says it to every process. */
    public void say(Move move) {
        moves.put(move.key(), move);
    }

    List<MoveAck> acks(Move move) {
        return acks.all().values().stream().filter(ack -> ack.move().equals(move.id())).toList();
    }

    /** Nobody needs to know who acknowledged what any more. */
    void forgetAcks(Move move) {
        acks.all().forEach((key, ack) -> {
            if (ack.move().equals(move.id())) {
                acks.remove(key);
            }
        });
    }
}
