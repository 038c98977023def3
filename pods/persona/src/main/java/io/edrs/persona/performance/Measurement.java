package io.edrs.persona.performance;

import io.edrs.platform.store.TimeSeries.Point;

/** A point on its way into a series. */
record Measurement(String series, Point point) {}
