package io.edrs.platform.kernel.model;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A count under a name, of what a model did. */
@Introspected
public record ModelCount(String name, long count) {

    /** The counts by their names, in the order of these. */
    public static Map<String, Long> byName(List<ModelCount> counts) {
        var byName = new TreeMap<String, Long>();
        counts.forEach(line -> byName.put(line.name(), line.count()));
        return byName;
    }
}
