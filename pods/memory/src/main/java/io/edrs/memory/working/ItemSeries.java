package io.edrs.memory.working;

import io.edrs.memory.Perishable;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.TimeSeries.Point;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every item as a point in time: its priority is the value, its conversation the label. */
@Singleton
final class ItemSeries implements Perishable {

    static final String NAME = "working";
    private static final String CONVERSATION = "conversation";
    // More than fit in mind, because newer and less important ones may have been let go.
    private static final int READ_FACTOR = 4;

    private record Body(String text) {}

    private final TimeSeries series;
    private final WorkingConfig config;

    ItemSeries(TimeSeries series, WorkingConfig config) {
        this.series = series;
        this.config = config;
    }

    void append(String tenant, UUID conversationId, Item item) {
        var json = EventJson.write(new Body(item.text()));
        series.append(tenant, NAME, List.of(new Point(item.id(), item.at(), item.priority(), of(conversationId), json)));
    }

    /** The latest items, newest first. */
    List<Item> latest(String tenant, UUID conversationId) {
        return series.latest(tenant, NAME, of(conversationId), null, READ_FACTOR * config.mostItems()).stream().map(this::read).toList();
    }

    int delete(String tenant, UUID conversationId) {
        return Math.toIntExact(series.delete(tenant, NAME, of(conversationId)));
    }

    @Override
    public long expire(Instant now) {
        return series.expire(NAME, now.minus(config.retention()));
    }

    private static Map<String, String> of(UUID conversationId) {
        return Map.of(CONVERSATION, conversationId.toString());
    }

    private Item read(Point point) {
        return new Item(point.id(), EventJson.read(point.json(), Body.class).text(), (int) point.value(), point.at());
    }
}
