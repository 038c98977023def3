package io.edrs.functions;

import io.edrs.schema.integration.EventReceived;
import java.time.Clock;
import java.util.List;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.functions.api.Context;
import org.apache.pulsar.functions.api.Function;

/** {@code priority-router}: turns outside events into events of their tenant and priority, or into work. */
public final class PriorityRouter implements Function<byte[], Void> {

    private final Inlet<EventReceived> inlet = new Inlet<>("priority-router", EventReceived.class, Clock.systemUTC());
    private Routing routing = new Routing(List.of());

    @Override
    public void initialize(Context context) {
        routing = new Routing(new Settings(context).texts("allowed"));
    }

    @Override
    public Void process(byte[] body, Context context) throws PulsarClientException {
        inlet.take(body, context, routing::route);
        return null;
    }
}
