package io.edrs.launcher.local;

import io.edrs.platform.servers.LocalServer;
import io.edrs.platform.servers.ServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Brings the system up: broker and database side by side, then the pods. A second time is harmless. */
public final class Startup {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final LocalSystem system;
    private final Consumer<String> progress;

    public Startup(LocalSystem system, Consumer<String> progress) {
        this.system = system;
        this.progress = progress;
    }

    /** Starts what does not run and returns when all is ready. */
    public void run(boolean onePerPod) {
        sideBySide(List.of(system.broker(), system.database()));
        sideBySide(onePerPod ? List.copyOf(system.onePerPod()) : List.of(system.allInOne()));
    }

    private void sideBySide(List<LocalServer> servers) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = new ArrayList<Callable<Void>>();
            servers.forEach(server -> starts.add(() -> start(server)));
            for (var started : threads.invokeAll(starts)) {
                started.get(0, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    /** A server that was killed may end once more while it heals its data; the second start finds them whole. */
    private static void bringUp(LocalServer server) {
        server.start();
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

    private Void start(LocalServer server) {
        var begin = System.nanoTime();
        var was = server.isRunning();
        bringUp(server);
        progress.accept(was ? "%-12s runs already".formatted(server.name())
                : "%-12s ready after %.1f s".formatted(server.name(), (System.nanoTime() - begin) / 1e9));
        return null;
    }
}
