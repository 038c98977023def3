package io.edrs.launcher.stores.move;

import io.edrs.platform.testkit.fake.InMemoryTables;
import java.time.Instant;
import java.util.AbstractList;

/** A port whose move stands somewhere. */
final class InPhase {

    /** Keeps whatever it is asked to. */
    static final Belongings ANYTHING = new Belongings(House.SERVICE, new AbstractList<>() {
        @Override
        public String get(int index) {
            return "";
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public boolean contains(Object name) {
            return true;
        }
    });

    private InPhase() {}

    static <P> Gate<P> of(MovePhase phase, P old, P fresh) {
        return of(House.PORT, phase, old, fresh);
    }

    static <P> Gate<P> of(String port, MovePhase phase, P old, P fresh) {
        var tables = new InMemoryTables();
        new MoveBook(tables).say(new Move("m", House.SERVICE, port, "embedded", "fresh://there", "file:/none", phase, null, 0, 0, "", Instant.EPOCH, Instant.EPOCH, 0));
        return new Moves(tables, "one").gate(Move.key(House.SERVICE, port), new Gate.Usual<>("embedded", old), move -> fresh);
    }
}
