package io.edrs.platform.language;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Results of a pure function for the arguments it saw lately, so that the same text is not read anew for each question;
 * one that nobody asks for is let go within a minute of others being read, so that nothing forgotten stays at hand.
 */
public final class Recent<K, V> {

    private static final long HALF_A_MINUTE = Duration.ofSeconds(30).toNanos();
    /** What an entry takes beside its text, in characters. */
    private static final int OVERHEAD = 50;

    private final int most;
    private final ToIntFunction<K> weight;
    private volatile Generations<K, V> at = new Generations<>(Map.of());

    /** @param most how many are remembered */
    public Recent(int most) {
        this(most, any -> 1);
    }

    private Recent(int most, ToIntFunction<K> weight) {
        this.most = most;
        this.weight = weight;
    }

    /** @param characters how much text is remembered, all together */
    static <V> Recent<String, V> texts(int characters) {
        return new Recent<>(characters, text -> OVERHEAD + text.length());
    }

    /** The result, from memory or computed; two threads may compute the same at once. */
    public V get(K argument, Function<? super K, ? extends V> function) {
        var known = at;
        var result = known.young.get(argument);
        if (result == null) {
            result = known.old.get(argument);
            result = result == null ? function.apply(argument) : result;
            keep(argument, result);
        }
        return result;
    }

    private void keep(K argument, V result) {
        var known = at;
        if (known.weight.addAndGet(weight.applyAsInt(argument)) > most / 2 || System.nanoTime() - known.since > HALF_A_MINUTE) {
            turn(known);
        }
        at.young.put(argument, result);
    }

    private synchronized void turn(Generations<K, V> full) {
        if (at == full) {
            at = new Generations<>(full.young);
        }
    }

    /** What was used since the last turn, and what was used only before: cheaper to read than an order of use. */
    private static final class Generations<K, V> {
        final Map<K, V> young = new ConcurrentHashMap<>();
        final AtomicInteger weight = new AtomicInteger();
        final long since = System.nanoTime();
        final Map<K, V> old;

        Generations(Map<K, V> old) {
            this.old = old;
        }
    }
}
