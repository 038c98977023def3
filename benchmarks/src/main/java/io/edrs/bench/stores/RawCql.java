package io.edrs.bench.stores;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.edrs.platform.store.driver.StoreUrl;
import java.net.InetSocketAddress;

/** The least a journal could be: one insertion into one partition for each entry, and its latest rows, by the driver itself. */
final class RawCql {

    private static final int PORT = 9042;

    private RawCql() {}

    static Work of(StoreUrl url) {
        var session = CqlSession.builder().withLocalDatacenter(url.parameters().getOrDefault("datacenter", "datacenter1"))
                .addContactPoints(url.hosts().stream().map(host -> new InetSocketAddress(StoreUrl.host(host), StoreUrl.port(host, PORT))).toList()).build();
        session.execute("create table if not exists " + url.path() + ".bench_raw (stream text, at timestamp, id uuid, body text, primary key (stream, at, id)) "
                + "with clustering order by (at desc, id desc)");
        var insert = session.prepare("insert into " + url.path() + ".bench_raw (stream, at, id, body) values (?, ?, ?, ?)");
        var latest = session.prepare("select * from " + url.path() + ".bench_raw where stream = ? limit 20");
        return PortWork.work(number -> {
            var entry = PortWork.entry("r", number);
            session.execute(insert.bind(entry.stream(), entry.at(), entry.id(), entry.json()).setConsistencyLevel(DefaultConsistencyLevel.LOCAL_QUORUM));
        }, number -> Work.found(!session.execute(latest.bind("s" + number % 50)).all().isEmpty()));
    }
}
