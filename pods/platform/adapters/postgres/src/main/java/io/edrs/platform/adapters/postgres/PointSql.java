package io.edrs.platform.adapters.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.store.TimeSeries.Bucket;
import io.edrs.platform.store.TimeSeries.Point;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The statements of time series and how their rows are read. */
final class PointSql {

    static final String APPENDING = "select pg_advisory_xact_lock_shared(hashtextextended(?, 11))";
    static final String SETS = """
            insert into label_sets (tenant, series, id, labels)
            select distinct on (id) ?, ?, id::uuid, labels::jsonb from unnest(?, ?) as s (id, labels) order by id
            on conflict do nothing""";
    static final String PROBES = """
            insert into label_probes (tenant, series, probe, set_id)
            select distinct ?, ?, edrs.probe_of(l.key, l.value), s.id::uuid
            from unnest(?, ?) as s (id, labels), jsonb_each_text(s.labels::jsonb) l
            on conflict do nothing""";
    static final String APPEND = """
            insert into points (tenant, series, at, id, set_id, value, body)
            select ?, ?, at::timestamptz, id::uuid, set_id::uuid, value::float8, body::jsonb
            from unnest(?, ?, ?, ?, ?) as p (at, id, set_id, value, body)
            on conflict (tenant, series, at, id) do nothing""";

    private static final String COLUMNS = "select p.id, p.at, p.value, s.labels, p.body from ";
    private static final String ALL = COLUMNS + """
            points p join label_sets s on s.tenant = p.tenant and s.series = p.series and s.id = p.set_id
            where p.tenant = ? and p.series = ? and p.at >= ? and p.at < ? order by p.at %1$s, p.id %1$s limit ?""";
    // Each set gives at most as many as are asked for, in the order of its index.
    private static final String OF_SETS = COLUMNS + """
            unnest(edrs.sets_of(?, ?, ?::jsonb)) as u (id) join label_sets s on s.tenant = ? and s.series = ? and s.id = u.id
            cross join lateral (select * from points i where i.tenant = s.tenant and i.series = s.series and i.set_id = s.id
                and i.at >= ? and i.at < ? order by i.at %1$s, i.id %1$s limit ?) p
            order by p.at %1$s, p.id %1$s limit ?""";
    static final String RANGE_OF_ALL = ALL.formatted("asc");
    static final String RANGE = OF_SETS.formatted("asc");
    static final String LATEST_OF_ALL = ALL.formatted("desc");
    static final String LATEST = OF_SETS.formatted("desc");

    private static final String BUCKETS_FROM = """
            select edrs.bucket_of(?::interval, at) as start, count(*), sum(value), min(value), max(value) from points
            where tenant = ? and series = ? and at >= ? and at < ?""";
    private static final String BY_START = " group by start order by start";
    static final String BUCKETS_OF_ALL = BUCKETS_FROM + BY_START;
    static final String BUCKETS = BUCKETS_FROM + " and set_id = any (edrs.sets_of(?, ?, ?::jsonb))" + BY_START;

    static final Result<List<Point>> POINTS = Result.rows(PointSql::point);
    static final Result<List<Bucket>> BUCKETS_READ = Result.rows(row -> new Bucket(
            row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)));

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private PointSql() {}

    /** The labels as a JSON object, always the same for the same labels. */
    static String json(Map<String, String> labels) {
        try {
            return MAPPER.writeValueAsString(new TreeMap<>(labels));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String setId(Map<String, String> labels) {
        return UUID.nameUUIDFromBytes(json(labels).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Point point(ResultSet row) throws SQLException {
        try {
            return new Point(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant(), row.getDouble(3),
                    MAPPER.readValue(row.getString(4), LABELS), row.getString(5));
        } catch (JsonProcessingException e) {
            throw new SQLException("The labels of a point are no JSON object.", e);
        }
    }
}
