package io.edrs.launcher.stores;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks every store again and again whether it answers, and tells which services can go on and which cannot. */
public final class StoreRounds implements AutoCloseable {

    private static final long PERIOD_MS = 1_000;
    private static final int WELL_EVERY = 3;

    private final Executor threads;
    private final Listener listener;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("edrs-store-watch").factory());
    private final List<KeptStore> watched = new CopyOnWriteArrayList<>();
    private final Map<String, Set<KeptStore>> stores = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> holding = new ConcurrentHashMap<>();
    private long round;

    /** Told whenever a store of a service went away or came back, and when a move holds it or lets it go. */
    public interface Listener {

        /** @param canGoOn whether all stores of the service answer and none is being copied */
        void changed(String service, boolean canGoOn);
    }

    /** @param threads where stores are asked; each may take three seconds */
    public StoreRounds(Executor threads, Listener listener) {
        this.threads = threads;
        this.listener = listener;
    }

    /** On virtual threads. */
    public static StoreRounds telling(Listener listener) {
        return new StoreRounds(task -> Thread.ofVirtual().name("edrs-store-probe").start(task), listener);
    }

    /** Begins the rounds: a store that is away is asked every second, one that is well every third. */
    public void start() {
        timer.scheduleWithFixedDelay(this::next, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    KeptStore.Threads threads() {
        return new KeptStore.Threads(threads, this::tell);
    }

    void watch(KeptStore kept) {
        if (kept.mayGoAway()) {
            watched.add(kept);
        }
    }

    void used(String service, KeptStore kept) {
        stores.computeIfAbsent(service, name -> ConcurrentHashMap.newKeySet()).add(kept);
        if (!kept.isWell()) {
            tell(kept);
        }
    }

    /** A move holds the service, or lets it go. */
    synchronized void held(String service, String move, boolean holds) {
        var moves = holding.computeIfAbsent(service, name -> ConcurrentHashMap.newKeySet());
        if (holds ? moves.add(move) : moves.remove(move)) {
            listener.changed(service, canGoOn(service));
        }
    }

    private boolean canGoOn(String service) {
        return holding.getOrDefault(service, Set.of()).isEmpty() && stores.getOrDefault(service, Set.of()).stream().allMatch(KeptStore::isWell);
    }

    private void next() {
        var all = round++ % WELL_EVERY == 0;
        watched.stream().filter(kept -> all || !kept.isWell()).forEach(kept -> kept.watch().askSoon());
    }

    /** One at a time, so that the last word about a service is the true one. */
    private synchronized void tell(KeptStore kept) {
        stores.forEach((service, its) -> {
            if (its.contains(kept)) {
                listener.changed(service, canGoOn(service));
            }
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
