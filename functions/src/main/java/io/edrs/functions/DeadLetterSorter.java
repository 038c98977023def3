package io.edrs.functions;

import io.edrs.schema.shared.EventDeadLettered;
import java.time.Clock;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.functions.api.Context;
import org.apache.pulsar.functions.api.Function;

/** {@code dead-letter-sorter}: tells each tenant who owns its dead letters and what helps. */
public final class DeadLetterSorter implements Function<byte[], Void> {

    private final Envelopes envelopes = new Envelopes("dead-letter-sorter");
    private final Clock clock = Clock.systemUTC();
    private Sorting sorting = new Sorting("default");

    @Override
    public void initialize(Context context) {
        sorting = new Sorting(new Settings(context).text("defaultTenant", "default"));
    }

    @Override
    public Void process(byte[] body, Context context) throws PulsarClientException {
        try {
            var letter = EventJson.read(body, EventDeadLettered.class);
            for (var said : sorting.sort(letter)) {
                new Outlet(context).publish(envelopes.inResponseTo(letter, 0, said, clock.instant()));
            }
        } catch (GivenUp unsortable) {
            // A dead letter about a dead letter would come back here for ever.
            context.getLogger().error("dead-letter-sorter drops a letter: {}", unsortable.getMessage());
        }
        return null;
    }
}
