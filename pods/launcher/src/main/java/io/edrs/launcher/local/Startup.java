package io.edrs.launcher.local;

import io.edrs.platform.kernel.compute.Together;
import io.edrs.platform.servers.LocalServer;
import io.edrs.platform.servers.ServerException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings the system up: broker, database and pods side by side. The pods need the database from the first moment and wait
 * for the broker themselves. A second time is harmless.
 */
public final class Startup {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration END_PATIENCE = Duration.ofSeconds(10);

    private final LocalSystem system;
    private final Consumer<String> progress;

    public Startup(LocalSystem system, Consumer<String> progress) {
        this.system = system;
        this.progress = progress;
    }

    /** Starts what does not run and returns when all is ready; pods are not left waiting for servers that failed. */
    public void run(boolean onePerPod) {
        var pods = (onePerPod ? system.onePerPod() : List.of(system.allInOne())).stream().map(Begun::new).toList();
        try {
            Together.each(List.<Runnable>of(() -> start(new Begun(system.broker())), () -> {
                start(new Begun(system.database()));
                pods.forEach(Begun::launch);
            }), Runnable::run);
        } catch (RuntimeException e) {
            pods.forEach(Begun::undo);
            throw e;
        }
        Together.each(pods, this::ready);
    }

    private void start(Begun one) {
        one.launch();
        ready(one);
    }

    private void ready(Begun one) {
        one.bringUp();
        progress.accept(one.describe());
    }

    /** One of the system's processes and what this start has done about it. */
    private static final class Begun {

        private final LocalServer server;
        private final long begin = System.nanoTime();
        private final boolean ranBefore;

        Begun(LocalServer server) {
            this.server = server;
            this.ranBefore = server.isRunning();
        }

        void launch() {
            server.start();
        }

        /** A server that was killed may end once more while it heals its data; the second start finds them whole. */
        void bringUp() {
            try {
                server.awaitReady(phase -> { }, PATIENCE);
            } catch (ServerException e) {
                if (!e.code().equals("server.ended")) {
                    throw e;
                }
                server.start();
                server.awaitReady(phase -> { }, PATIENCE);
            }
        }

        void undo() {
            if (!ranBefore && server.isRunning()) {
                server.stop(END_PATIENCE);
            }
        }

        String describe() {
            return ranBefore ? "%-12s runs already".formatted(server.name())
                    : "%-12s ready after %.1f s".formatted(server.name(), (System.nanoTime() - begin) / 1e9);
        }
    }
}
