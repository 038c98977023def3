package io.edrs.platform.kernel.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.record.OutputRecord;
import io.edrs.platform.kernel.telemetry.HandlerTelemetry;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs a handler once for an event and publishes what it says; said before, it is said again from the record. */
@Singleton
final class Execution {

    private record Done(String handler, UUID event) {}

    private final OutputRecord record;
    private final EventFactory events;
    private final EventPublisher publisher;
    private final HandlerTelemetry telemetry;
    private final Cache<Done, Boolean> done = Caffeine.newBuilder()
            .maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(10)).executor(Runnable::run).build();

    Execution(OutputRecord record, EventFactory events, EventPublisher publisher, HandlerTelemetry telemetry) {
        this.record = record;
        this.events = events;
        this.publisher = publisher;
        this.telemetry = telemetry;
    }

    /**
     * Handles and publishes; throws what the handler threw. A duplicate this process has just dealt with is skipped.
     *
     * @param isNew when the event cannot well have been handled before: the record is not looked at first, and still decides at the end
     * @param thought called between the two, when only the broker's receipts are waited for
     */
    void run(HandlerBinding binding, BaseEvent<?> event, boolean isNew, Runnable thought) {
        var key = new Done(binding.name(), event.eventId());
        if (binding.isDurable() && done.getIfPresent(key) != null) {
            return;
        }
        telemetry.observe(binding.service(), event, () -> {
            var outcome = outcome(binding, event, isNew);
            thought.run();
            publisher.publishOutcome(event, outcome);
        });
        if (binding.isDurable()) {
            done.put(key, true);
        }
    }

    private List<Encoded> outcome(HandlerBinding binding, BaseEvent<?> event, boolean isNew) {
        if (!binding.recorded() || !binding.isDurable()) {
            return handle(binding, event);
        }
        return (isNew ? Optional.<List<byte[]>>empty() : record.find(event.tenant(), binding.name(), event.eventId()))
                .map(this::decoded)
                .orElseGet(() -> firstWins(binding, event, handle(binding, event)));
    }

    private List<Encoded> firstWins(HandlerBinding binding, BaseEvent<?> event, List<Encoded> mine) {
        var bytes = mine.stream().map(Encoded::bytes).toList();
        var standing = record.recordIfAbsent(event.tenant(), binding.name(), event.eventId(), bytes);
        var isMine = Arrays.deepEquals(standing.toArray(), bytes.toArray());
        return isMine ? mine : decoded(standing);
    }

    private List<Encoded> decoded(List<byte[]> recorded) {
        return recorded.stream().map(publisher::decode).toList();
    }

    private List<Encoded> handle(HandlerBinding binding, BaseEvent<?> event) {
        var context = new EventContext(binding, event);
        var said = ScopedValue.where(EventContext.CURRENT, context).call(() -> call(binding.handler(), event));
        var outcome = new ArrayList<Encoded>(said.size());
        for (var payload : said) {
            outcome.add(publisher.encode(events.output(context, payload, outcome.size())));
        }
        return outcome;
    }

    @SuppressWarnings("unchecked")
    private static <P extends Payload> List<? extends Payload> call(EventHandler<P> handler, BaseEvent<?> event) {
        return handler.handle((BaseEvent<P>) event);
    }
}
