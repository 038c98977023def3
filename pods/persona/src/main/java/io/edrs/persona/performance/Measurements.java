package io.edrs.persona.performance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.edrs.platform.kernel.compute.GroupCommit;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.TimeSeries.Bucket;
import io.edrs.platform.store.TimeSeries.Point;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventIds;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What is measured, by persona and time; an event heard twice is measured once. */
@Singleton
final class Measurements {

    /** Milliseconds of each answer. */
    static final String ANSWERS = "answers";
    static final String CONFIDENCE = "confidence";
    /** 1 for good, 0 for bad. */
    static final String RATINGS = "ratings";
    static final List<String> ALL = List.of(ANSWERS, CONFIDENCE, RATINGS);
    static final String PERSONA = "persona";
    static final String OUTCOME = "outcome";
    static final String UNKNOWN = "unknown";
    static final String CLARIFICATION = "clarification";

    private final TimeSeries series;
    private final GroupCommit<List<Measurement>> group;

    Measurements(TimeSeries series) {
        this.series = series;
        group = new GroupCommit<>(this::append);
    }

    /** @param values by series */
    void keep(BaseEvent<?> event, Map<String, Double> values, Map<String, String> labels) {
        var at = event.metadata().publishedAt().truncatedTo(ChronoUnit.MICROS);
        group.add(event.tenant(), values.entrySet().stream().map(value -> new Measurement(value.getKey(),
                new Point(EventIds.derive(event.eventId(), value.getKey(), 0), at, value.getValue(), labels, null))).toList());
    }

    private void append(String tenant, List<List<Measurement>> several) {
        several.stream().flatMap(List::stream).collect(groupingBy(Measurement::series, mapping(Measurement::point, toList())))
                .forEach((name, points) -> series.append(tenant, name, points));
    }

    List<Bucket> buckets(String tenant, String name, Map<String, String> labels, Period period, Duration width) {
        return series.buckets(tenant, name, labels, period.from(), period.to(), width);
    }

    /** The newest values before the end of the period that lie in it, at most so many. */
    List<Double> newest(String tenant, String name, Map<String, String> labels, Period period, int most) {
        return series.latest(tenant, name, labels, period.to(), most).stream().filter(point -> !point.at().isBefore(period.from())).map(Point::value).toList();
    }

    void expire(Instant before) {
        ALL.forEach(name -> series.expire(name, before));
    }
}
