package io.edrs.memory.working;

import io.edrs.schema.memory.Turn;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is in mind of one conversation, read from the stores at its first use. */
final class Mind {

    private final WorkingConfig config;
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeSet<Item> items = new TreeSet<>(Item.ORDER);
    private final Deque<Turn> turns = new ArrayDeque<>();
    private boolean loaded;

    Mind(WorkingConfig config) {
        this.config = config;
    }

    /** Runs the loader once; what is added meanwhile waits, so that nothing falls between the store and here. */
    void load(Consumer<Mind> loader) {
        locked(() -> {
            if (!loaded) {
                loader.accept(this);
                loaded = true;
            }
            return loaded;
        });
    }

    /** Adds a turn newer than the ones here; before the first use there is nothing to add to. */
    void said(Turn turn) {
        locked(() -> loaded && add(turn));
    }

    boolean add(Turn turn) {
        if (turns.stream().anyMatch(here -> here.eventId().equals(turn.eventId()))) {
            return false;
        }
        turns.addLast(turn);
        if (turns.size() > config.turns()) {
            turns.removeFirst();
        }
        return true;
    }

    void keep(Item item, Instant now) {
        locked(() -> {
            items.add(item);
            dropOld(now);
            while (items.size() > config.mostItems()) {
                items.removeLast();
            }
            return items;
        });
    }

    InMind show(UUID conversationId, Instant now) {
        return locked(() -> {
            dropOld(now);
            return new InMind(conversationId, List.copyOf(items), turns.stream().sorted(Comparator.comparing(Turn::saidAt)).toList());
        });
    }

    private void dropOld(Instant now) {
        items.removeIf(item -> !item.at().plus(config.ttl()).isAfter(now));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
