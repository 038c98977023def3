package io.edrs.launcher.stores;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.store.driver.OpenStore.Server;
import io.edrs.platform.store.driver.StoreOptions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Asks the stores of the settings in force, whether the system runs or not. */
public final class StoreDoctor {

    private static final long PATIENCE_S = 10;

    private final Clock clock;

    public StoreDoctor(Clock clock) {
        this.clock = clock;
    }

    /** One line per choice, in its order: all are asked at the same time, over one connection each. */
    public List<StoreLine> examine(List<Choice> choices) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var asked = threads.invokeAll(choices.stream().map(choice -> (Callable<StoreLine>) () -> examine(choice)).toList(),
                    PATIENCE_S, TimeUnit.SECONDS);
            return IntStream.range(0, choices.size()).mapToObj(i -> line(choices.get(i), asked.get(i))).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the stores were asked.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private StoreLine examine(Choice choice) {
        if (choice.chosen().isEmpty()) {
            return line(choice, Optional.empty(), choice.problem());
        }
        var chosen = choice.chosen().get();
        try (var store = chosen.driver().open(chosen.url(), new StoreOptions(clock, 1))) {
            return line(choice, Optional.of(store.server()), "");
        } catch (EdrsException e) {
            return line(choice, Optional.empty(), e.getMessage());
        }
    }

    private static StoreLine line(Choice choice, Future<StoreLine> asked) {
        try {
            return asked.isCancelled() ? line(choice, Optional.empty(), "%s: no answer within %d s; check host and port, and whether the server is up."
                    .formatted(choice.declared().variable(), PATIENCE_S)) : asked.get(0, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return line(choice, Optional.empty(), choice.declared().variable() + ": " + e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoreLine line(Choice choice, Optional<Server> server, String problem) {
        var declared = choice.declared();
        return new StoreLine(declared.service(), declared.port().toString(),
                choice.chosen().map(chosen -> chosen.driver().name()).orElse(declared.product().toString()),
                choice.chosen().map(chosen -> chosen.url().toString()).orElse(""), choice.chosen().map(Chosen::from).orElse(declared.variable()),
                server.isPresent(), server.map(Server::version).orElse(""), problem);
    }
}
