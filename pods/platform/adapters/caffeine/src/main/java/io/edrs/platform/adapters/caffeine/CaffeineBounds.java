package io.edrs.platform.adapters.caffeine;

import java.util.Map;

/**
 * How much memory caches may take, in bytes; what was used least goes first (W-TinyLFU, Einziger et al. 2017).
 *
 * @param each of every cache that has no bound of its own
 * @param own by the cache's name
 */
public record CaffeineBounds(long each, Map<String, Long> own) {

    long of(String cache) {
        return own.getOrDefault(cache, each);
    }
}
