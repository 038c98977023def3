package io.edrs.bench;

import io.edrs.bench.live.Api;
import io.edrs.bench.live.BrokerCount;
import io.edrs.bench.live.LiveOptions;
import io.edrs.bench.live.LiveSystem;
import io.edrs.bench.report.FigureTable;
import io.edrs.bench.report.Report;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a tenant costs. */
@Command(name = "tenants", mixinStandardHelpOptions = true,
        description = {"Create tenants and tell topics, memory, the time one takes to be provisioned, and how long a new tenant's first question takes."})
final class TenantsBench implements Callable<Integer> {

    /** The broker counts anew every minute. */
    private static final long SETTLE_NANOS = 65_000_000_000L;

    @Option(names = "--counts", split = ",", description = "Tenants in all, growing; default ${DEFAULT-VALUE}.")
    private List<Integer> counts = List.of(1, 10, 100);

    @Mixin
    private LiveOptions options;

    @Override
    public Integer call() throws Exception {
        var report = options.report("tenants");
        var table = report.table("tenants", "tenants", "durableTopics", "volatileTopics", "brokersOwnTopics", "subscriptions", "producers", "consumers", "provisionSeconds", "firstQuestionMs", "secondQuestionMs", "edrsMiB", "pulsarMiB", "postgresMiB", "load");
        try (var system = options.system().startAll(); var api = system.api(null)) {
            ask(api);
            var made = 1;
            for (var count : counts) {
                var begin = System.nanoTime();
                var before = made;
                for (; made < count; made++) {
                    api.post("/api/v1/tenants", Map.of("id", "bench-" + made, "displayName", "Bench " + made));
                }
                var each = made == before ? 0 : (System.nanoTime() - begin) / 1e9 / (made - before);
                row(table, count, each, system);
                options.progress("%d tenants, %.2f s each".formatted(count, each));
            }
        }
        return options.print(report);
    }

    private void row(FigureTable table, int count, double provisioning, LiveSystem system) {
        var newest = count == 1 ? null : "bench-" + (count - 1);
        try (var api = system.api(newest)) {
            var first = ask(api);
            var second = ask(api);
            LockSupport.parkNanos(SETTLE_NANOS);
            var usage = system.usage();
            var broker = BrokerCount.of(system.parts().broker().adminUrl());
            table.row(count, broker.durable(), broker.volatiles(), broker.internal(), broker.subscriptions(), broker.producers(), broker.consumers(), provisioning, first, second, usage.get("EDRS all").residentMiB(),
                    usage.get("Pulsar").residentMiB(), usage.get("PostgreSQL").residentMiB(), Report.loadAverage());
        }
    }

    private static double ask(Api api) {
        var conversation = api.conversation();
        var begin = System.nanoTime();
        api.ask(conversation, "What is the cache port of the Vector Store?");
        return (System.nanoTime() - begin) / 1e6;
    }
}
