package io.edrs.reasoning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Results of a pure function for the arguments it saw lately, so that the same passage is not read anew for each question. */
public final class Recent<K, V> {

    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    /** @param most how many are remembered; then all are let go, which costs less than telling which were used last */
    public Recent(int most) {
        this.most = most;
    }

    /** The result, from memory or computed; two threads may compute the same at once. */
    public V get(K argument, Function<? super K, ? extends V> function) {
        var result = known.get(argument);
        if (result == null) {
            result = function.apply(argument);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(argument, result);
        }
        return result;
    }
}
