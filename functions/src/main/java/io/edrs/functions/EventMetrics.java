package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.functions.api.Context;
import org.apache.pulsar.functions.api.Function;

/** {@code event-metrics}: says every window how many events of each type and tenant there were, and how late. */
public final class EventMetrics implements Function<byte[], Void> {

    private RateMeter meter;
    private ScheduledExecutorService ticker;

    @Override
    public void initialize(Context context) {
        meter = new RateMeter("event-metrics", new Settings(context).positiveInt("windowSeconds", 10), Clock.systemUTC());
        ticker = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "event-metrics");
            thread.setDaemon(true);
            return thread;
        });
        // Without events nothing would close the last window.
        ticker.scheduleWithFixedDelay(() -> tick(context), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public Void process(byte[] body, Context context) {
        try {
            var header = EventHeader.read(body);
            publish(context, meter.count(header.subject(), header.saidAtMillis(), instance(context)));
        } catch (GivenUp uncountable) {
            // Whoever handles the event makes the dead letter.
            context.getLogger().warn("event-metrics counts no event: {}", uncountable.getMessage());
        }
        return null;
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }

    private void tick(Context context) {
        publish(context, meter.closeWhenOver(instance(context)));
    }

    // A lost window is a gap in a chart; a failure here would count the event in hand twice.
    private static void publish(Context context, List<BaseEvent<Payload>> rates) {
        for (var rate : rates) {
            try {
                new Outlet(context).publish(rate);
            } catch (PulsarClientException | RuntimeException lost) {
                context.getLogger().warn("event-metrics could not publish a measurement", lost);
            }
        }
    }

    private static String instance(Context context) {
        return Integer.toString(context.getInstanceId());
    }
}
