package io.edrs.persona.performance;

import io.edrs.platform.store.TimeSeries.Point;

/** A point on its way into a series of a tenant. */
record Measurement(String tenant, String series, Point point) {}
