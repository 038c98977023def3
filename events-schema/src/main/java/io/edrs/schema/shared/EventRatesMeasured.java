package io.edrs.schema.shared;

import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import io.edrs.schema.Route;

/**
 * Rate and delay of one event type over a window, said by the function {@code event-metrics}.
 *
 * @param windowSeconds length of the window
 * @param count events in it
 * @param perSecond events a second
 * @param delayP50Ms median delay from being said to being counted, milliseconds
 * @param delayP95Ms its 95th percentile
 */
@EventType(value = "shared.event_rates_measured", route = Route.SYSTEM)
public record EventRatesMeasured(String measuredType, String measuredTenant, int windowSeconds, long count,
        double perSecond, double delayP50Ms, double delayP95Ms) implements Payload {}
