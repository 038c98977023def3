package io.edrs.platform.store;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.VectorIndex.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every {@link VectorIndex} accepts; anything else is refused with {@code REQUEST_INVALID} before a byte is touched. */
public final class VectorLimits {

    /** The widest vector. */
    public static final int DIMENSIONS = 4_096;
    /** The most results of one question. */
    public static final int RESULTS = 10_000;
    /** The most metadata of an entry, and the most conditions of a filter. */
    public static final int CONDITIONS = 32;
    /** The longest name of metadata, in characters. */
    public static final int KEY = 128;
    /** The longest value of metadata, in characters. */
    public static final int VALUE = 2_048;
    private static final int SHOWN = 40;

    private VectorLimits() {}

    /** The entries with their vectors brought to length one, all of one dimension; of two with the same id the later. */
    public static List<Entry> entries(List<Entry> entries) {
        var byId = new LinkedHashMap<String, Entry>();
        for (var entry : entries) {
            sameDimension(entry.vector(), entries.getFirst().vector().length);
            byId.put(id(entry.id()), new Entry(entry.id(), unit(entry.vector()), conditions(entry.metadata())));
        }
        return List.copyOf(byId.values());
    }

    /** The vector brought to length one, so that a product is a cosine; the given one is left as it is. */
    public static float[] unit(float[] vector) {
        var square = 0.0;
        for (var value : vector) {
            square += (double) value * value;
        }
        if (vector.length == 0 || vector.length > DIMENSIONS || !Double.isFinite(square) || square == 0) {
            throw refused("A vector of " + vector.length + " dimensions and squared length " + square
                    + " is refused; it needs 1 to " + DIMENSIONS + " finite values, not all zero.");
        }
        var length = Math.sqrt(square);
        var unit = new float[vector.length];
        for (var d = 0; d < unit.length; d++) {
            unit[d] = (float) (vector[d] / length);
        }
        return unit;
    }

    /** Refuses a vector of another dimension than its collection's. */
    public static void sameDimension(float[] vector, int dimension) {
        if (vector.length != dimension) {
            throw refused("A vector of " + vector.length + " dimensions is refused; the collection's have " + dimension + ".");
        }
    }

    /** A number of results: 0 to {@value #RESULTS}. */
    public static int results(int k) {
        if (k < 0 || k > RESULTS) {
            throw refused("Asking for " + k + " neighbours is refused; 0 to " + RESULTS + " can be had.");
        }
        return k;
    }

    /** Ids as {@link Names#id} has them, and writable as UTF-8. */
    public static Collection<String> ids(Collection<String> ids) {
        ids.forEach(VectorLimits::id);
        return ids;
    }

    /** Metadata of an entry, or a filter: few, short, without control characters. */
    public static Map<String, String> conditions(Map<String, String> conditions) {
        if (conditions.size() > CONDITIONS) {
            throw refused(conditions.size() + " metadata or conditions are refused; " + CONDITIONS + " are the most.");
        }
        conditions.forEach((key, value) -> {
            if (key.isEmpty() || key.length() > KEY || value.length() > VALUE || !isText(key) || !isText(value)) {
                throw refused("The metadata '" + key.substring(0, Math.min(SHOWN, key.length())) + "' is refused; a name has 1 to "
                        + KEY + " characters, a value up to " + VALUE + ", none of them a control character or half a character.");
            }
        });
        return conditions;
    }

    private static String id(String id) {
        if (!isText(Names.id(id))) {
            throw refused("An id with half a character (a lone surrogate) is refused.");
        }
        return id;
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(Character::isISOControl) && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static EdrsException refused(String message) {
        return new EdrsException(KernelError.REQUEST_INVALID, message);
    }
}
