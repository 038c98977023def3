package io.edrs.bench.stores;

import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.report.Report;
import io.edrs.platform.adapters.postgres.PostgresConfig;
import io.edrs.platform.adapters.postgres.PostgresDatabase;
import io.edrs.platform.adapters.postgres.PostgresJournal;
import io.edrs.platform.servers.testing.TestServers;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.Journal.Entry;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast journals append and read a stretch of time, beside plain JDBC. */
@Command(name = "journal", mixinStandardHelpOptions = true,
        description = {"Append entries of 300 bytes for 16 tenants, the subjects taking turns in one run; then read 50 entries before a random moment.",
            "PostgreSQL is started for it (fsync on), or told by EDRS_TEST_DATABASE_URL; another store is told by --url.",
            "Goal: at most 1.15 times plain JDBC's time, appending and reading."})
public final class JournalStoresBench implements Callable<Integer> {

    private static final int TENANTS = 16;
    private static final int STREAMS = 200;
    private static final int PAGE = 50;
    private static final double MOST = 1.15;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Option(names = "--entries", description = "Entries for each subject; default ${DEFAULT-VALUE}.")
    private int entries = 1_000_000;

    @Option(names = "--batch", description = "Entries in a call; default ${DEFAULT-VALUE}.")
    private int batch = 500;

    @Option(names = "--reads", description = "Reads of each subject; default ${DEFAULT-VALUE}.")
    private int reads = 4_000;

    @Option(names = "--url", description = "A journal store to measure too, for example cassandra://127.0.0.1:9042/bench?replication=1.")
    private @Nullable String url;

    @Mixin
    private LiveOptions options;

    /** @param rate entries a second @param p95 milliseconds of a read */
    private record Found(double rate, double p50, double p95) {}

    @Override
    public Integer call() throws Exception {
        var report = options.report("journal");
        report.fact("entries", entries);
        var subjects = subjects();
        var nanos = appended(subjects);
        var found = new LinkedHashMap<String, Found>();
        for (var subject : subjects.entrySet()) {
            var times = read(subject.getValue());
            found.put(subject.getKey(), new Found(entries / (nanos.get(subject.getKey()) / 1e9), times[times.length / 2] / 1e6,
                    times[times.length * 95 / 100] / 1e6));
        }
        tell(report, found);
        for (var subject : subjects.values()) {
            subject.close();
        }
        return options.print(report);
    }

    private Map<String, JournalSubject> subjects() throws Exception {
        var database = TestServers.sharedDatabase();
        var postgres = new PostgresDatabase(new PostgresConfig(
                database.jdbcUrl(), database.app(), database.appPassword(), database.owner(), database.ownerPassword()));
        var subjects = new LinkedHashMap<String, JournalSubject>();
        subjects.put("plain JDBC", new RawJournal(database));
        subjects.put("PostgreSQL", JournalSubject.of(new PostgresJournal(postgres), postgres));
        if (url != null) {
            var parsed = StoreUrl.parse("--url", url);
            var driver = ServiceLoader.load(StoreDriver.class).stream().map(ServiceLoader.Provider::get)
                    .filter(each -> each.schemes().contains(parsed.scheme())).findFirst().orElseThrow();
            var store = driver.open(parsed, new StoreOptions(Clock.systemUTC(), 16));
            subjects.put(driver.name(), JournalSubject.of(store.port(Journal.class), store));
        }
        return subjects;
    }

    private Map<String, Long> appended(Map<String, JournalSubject> subjects) throws Exception {
        var nanos = new LinkedHashMap<String, Long>();
        for (var from = 0; from < entries; from += batch) {
            var next = batch(from);
            for (var subject : subjects.entrySet()) {
                var before = System.nanoTime();
                subject.getValue().append(tenant(from / batch), next);
                nanos.merge(subject.getKey(), System.nanoTime() - before, Long::sum);
            }
            if (from % 100_000 == 0) {
                options.progress(from + " entries");
            }
        }
        return nanos;
    }

    private long[] read(JournalSubject subject) throws Exception {
        var random = new Random(7);
        var times = new ArrayList<Long>();
        for (var i = -reads / 4; i < reads; i++) {
            var before = System.nanoTime();
            subject.latest(tenant(random.nextInt(TENANTS)), "s" + random.nextInt(STREAMS), START.plusSeconds(random.nextInt(entries)), PAGE);
            if (i >= 0) {
                times.add(System.nanoTime() - before);
            }
        }
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void tell(Report report, Map<String, Found> all) {
        var table = report.table("journal", "store", "appends/s", "timesJdbc", "readP50Ms", "readP95Ms", "readP50TimesJdbc");
        var plain = all.get("plain JDBC");
        all.forEach((name, found) -> table.row(name, found.rate(), plain.rate() / found.rate(), found.p50(), found.p95(), found.p50() / plain.p50()));
        var postgres = all.get("PostgreSQL");
        report.goal("PostgreSQL appends in at most %.2f times JDBC's time".formatted(MOST), "%.2f".formatted(plain.rate() / postgres.rate()),
                plain.rate() / postgres.rate() <= MOST);
        report.goal("PostgreSQL reads in at most %.2f times JDBC's time (p50)".formatted(MOST), "%.2f".formatted(postgres.p50() / plain.p50()),
                postgres.p50() / plain.p50() <= MOST);
    }

    private List<Entry> batch(int from) {
        return IntStream.range(from, Math.min(entries, from + batch)).mapToObj(i -> new Entry("s" + i % STREAMS, new UUID(START.toEpochMilli() << 16 | 0x7000, i),
                START.plusSeconds(i), "{\"n\":" + i + ",\"text\":\"" + "x".repeat(270) + "\"}", null)).toList();
    }

    private static String tenant(int number) {
        return "bench-" + number % TENANTS;
    }
}
