package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An inlet that keeps what enters, and lets those who listen hear what it was told to answer. */
public final class RecordingInlet implements Inlet {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final Map<UUID, Consumer<BaseEvent<?>>> listeners = new ConcurrentHashMap<>();
    private volatile Function<Entry, @Nullable Payload> answering = entry -> null;

    /** What entered, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** From now on entries that somebody listens for are answered so; null is silence. */
    public void answer(Function<Entry, @Nullable Payload> how) {
        answering = how;
    }

    @Override
    public void accept(Entry entry) {
        entries.add(entry);
        var listener = listeners.get(entry.eventId());
        var answer = listener == null ? null : answering.apply(entry);
        if (answer != null) {
            listener.accept(SampleEvents.of(entry.tenant(), answer));
        }
    }

    @Override
    public Listening listen(UUID eventId, Consumer<BaseEvent<?>> listener) {
        listeners.put(eventId, listener);
        return () -> listeners.remove(eventId);
    }
}
