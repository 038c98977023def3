package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventIds;
import io.edrs.schema.Payload;
import java.time.Clock;
import java.util.List;

/** Turns counted events into one measurement per type, tenant and window; safe for use by many threads. */
final class RateMeter {

    private final Envelopes envelopes;
    private final int windowSeconds;
    private final Clock clock;
    private RateWindow window;

    RateMeter(String function, int windowSeconds, Clock clock) {
        this.envelopes = new Envelopes(function);
        this.windowSeconds = windowSeconds;
        this.clock = clock;
        this.window = RateWindow.around(clock.millis(), windowSeconds);
    }

    /** Counts an event; returns the measurements of the window that its arrival closes. */
    synchronized List<BaseEvent<Payload>> count(RateWindow.Subject subject, long saidAtMillis, String instance) {
        var closed = closeWhenOver(instance);
        window.count(subject, clock.millis() - saidAtMillis);
        return closed;
    }

    /** The measurements of the window when it is over, else none. */
    synchronized List<BaseEvent<Payload>> closeWhenOver(String instance) {
        if (!window.isOver(clock.millis())) {
            return List.of();
        }
        var over = window;
        window = RateWindow.around(clock.millis(), windowSeconds);
        return over.rates().stream().map(rate -> envelopes.unprompted(
                EventIds.derive(EventIds.atMillis(over.startMillis()), String.join("/", envelopes.service(), instance,
                        rate.measuredType(), rate.measuredTenant())),
                new Said(rate.measuredTenant(), rate), clock.instant())).toList();
    }
}
