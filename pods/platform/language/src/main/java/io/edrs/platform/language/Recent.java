package io.edrs.platform.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;

/**
 * Results of a pure function for the arguments it saw lately, so that the same text is not read anew for each question;
 * one that nobody asked for within a minute is let go, so that nothing forgotten stays at hand.
 */
public final class Recent<K, V> {

    private static final Duration UNUSED = Duration.ofMinutes(1);
    /** What an entry takes beside its text, in characters. */
    private static final int OVERHEAD = 50;

    private final Cache<K, V> known;

    /** @param most how many are remembered */
    public Recent(int most) {
        this(Recent.<K, V>builder().maximumSize(most).build());
    }

    private Recent(Cache<K, V> known) {
        this.known = known;
    }

    /** @param characters how much text is remembered, all together */
    static <V> Recent<String, V> texts(int characters) {
        return new Recent<>(Recent.<String, V>builder().maximumWeight(characters)
                .weigher((String text, V read) -> OVERHEAD + text.length()).build());
    }

    /** The result, from memory or computed; two threads may compute the same at once. */
    public V get(K argument, Function<? super K, ? extends V> function) {
        var result = known.getIfPresent(argument);
        if (result == null) {
            result = function.apply(argument);
            known.put(argument, result);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Caffeine<K, V> builder() {
        return (Caffeine<K, V>) (Caffeine<?, ?>) Caffeine.newBuilder().expireAfterAccess(UNUSED).executor(Runnable::run);
    }
}
