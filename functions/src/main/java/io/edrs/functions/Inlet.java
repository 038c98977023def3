package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.functions.api.Context;

/**
 * Reads a message, lets it be handled and publishes what is said in response; a message that can never be handled becomes
 * a dead letter. An error of the broker leaves the message unacknowledged.
 */
final class Inlet<P extends Payload> {

    private final Class<P> type;
    private final Clock clock;
    private final Envelopes envelopes;
    private final DeadLetters deadLetters;

    Inlet(String function, Class<P> type, Clock clock) {
        this.type = type;
        this.clock = clock;
        this.envelopes = new Envelopes(function);
        this.deadLetters = new DeadLetters(envelopes);
    }

    void take(byte[] body, Context context, Function<BaseEvent<P>, List<Said>> handler) throws PulsarClientException {
        var outlet = new Outlet(context);
        BaseEvent<P> event = null;
        try {
            event = EventJson.read(body, type);
            var said = handle(event, handler);
            for (int position = 0; position < said.size(); position++) {
                outlet.publish(envelopes.inResponseTo(event, position, said.get(position), clock.instant()));
            }
        } catch (GivenUp reason) {
            context.getLogger().warn("{} gives up: {}", envelopes.service(), reason.getMessage());
            var refused = new DeadLetters.Refused(body, context.getCurrentRecord(), event);
            outlet.publish(deadLetters.of(refused, reason, clock.instant()));
        }
    }

    private static <P extends Payload> List<Said> handle(BaseEvent<P> event, Function<BaseEvent<P>, List<Said>> handler) {
        try {
            return handler.apply(event);
        } catch (GivenUp given) {
            throw given;
        } catch (RuntimeException defect) {
            throw GivenUp.unexpected(defect);
        }
    }
}
