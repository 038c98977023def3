package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.schema.BaseEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An inlet that keeps what enters and lets nobody hear anything. */
public final class RecordingInlet implements Inlet {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** What entered, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void accept(Entry entry) {
        entries.add(entry);
    }

    @Override
    public Listening listen(UUID eventId, Consumer<BaseEvent<?>> listener) {
        return () -> {};
    }
}
