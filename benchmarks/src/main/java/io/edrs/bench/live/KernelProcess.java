package io.edrs.bench.live;

import io.edrs.launcher.serve.ServeConfig;
import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.launcher.serve.ServiceProcess;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.servers.PostgresServer;
import io.edrs.schema.integration.EventReceived;
import java.util.List;
import java.util.Map;

/** The kernel in this process with one handler, on the broker and the database of a system whose pods do not run. */
public final class KernelProcess implements AutoCloseable {

    private final ServiceProcess process;

    private KernelProcess(ServiceProcess process) {
        this.process = process;
    }

    /** Starts broker, database and the kernel. */
    public static KernelProcess start(LiveSystem system) {
        system.start(system.parts().database());
        system.start(system.parts().broker());
        var settings = system.settings();
        var database = system.parts().database();
        var config = new ServeConfig("bench.relay,shared.tenants", settings.home(), "127.0.0.1", settings.ports().api(), settings.ports().metrics(),
                system.parts().broker().brokerUrl().toString(), system.parts().broker().adminUrl().toString(),
                new ServeConfig.Database(database.jdbcUrl(), PostgresServer.APP, database.password(PostgresServer.APP),
                        PostgresServer.OWNER, database.password(PostgresServer.OWNER)), Map.of());
        var tenants = ServiceCatalog.all().stream().filter(service -> service.name().equals("shared.tenants")).findFirst().orElseThrow();
        return new KernelProcess(ServiceProcess.start(config,
                List.of(new ServiceInfo("bench.relay", "io.edrs.bench.relay", List.of(EventReceived.class), List.of()), tenants)));
    }

    @Override
    public void close() {
        process.close();
    }
}
