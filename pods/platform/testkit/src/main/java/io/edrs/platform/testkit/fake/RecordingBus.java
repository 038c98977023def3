package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.bus.Ask;
import io.edrs.platform.kernel.bus.EventBus;
import io.edrs.platform.kernel.bus.Replies;
import io.edrs.schema.EventIds;
import io.edrs.schema.Payload;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A bus that keeps what is streamed and answers asks with what it was told. */
public final class RecordingBus implements EventBus {

    private final List<Payload> streamed = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, Function<Payload, Payload>> answers = new ConcurrentHashMap<>();

    /** Answers every ask of that type so; asks of other types go unanswered. */
    public <P extends Payload> void answer(Class<P> request, Function<P, Payload> reply) {
        answers.put(request, asked -> reply.apply(request.cast(asked)));
    }

    /** The chunks in the order they were sent. */
    public List<Payload> streamed() {
        return List.copyOf(streamed);
    }

    @Override
    public Replies askAll(List<? extends Ask<?>> asks, Duration deadline) {
        var replies = new HashMap<Ask<?>, Payload>();
        asks.stream().filter(ask -> answers.containsKey(ask.request().getClass()))
                .forEach(ask -> replies.put(ask, answers.get(ask.request().getClass()).apply(ask.request())));
        return new Replies(replies, asks.stream().filter(ask -> !replies.containsKey(ask)).map(Ask::name).toList());
    }

    @Override
    public void stream(Payload chunk) {
        streamed.add(chunk);
    }

    @Override
    public Trail trail() {
        return new Trail(1, 1);
    }

    @Override
    public UUID outputId(int position) {
        return EventIds.derive(EventIds.atMillis(0), "recording", position);
    }
}
