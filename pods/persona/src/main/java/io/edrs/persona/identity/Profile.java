package io.edrs.persona.identity;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person.
 *
 * @param callName how they want to be called
 * @param kind {@code user}, {@code colleague} or {@code external}
 * @param preferences what they prefer of every persona, value by name
 */
record Profile(@Nullable String name, @Nullable String callName, String kind, @Nullable String role, @Nullable String organisation,
        @Nullable String email, @Nullable String notes, Map<String, String> preferences) {

    static final Profile UNKNOWN_USER = new Profile(null, null, "user", null, null, null, null, Map.of());

    Profile {
        preferences = preferences == null ? Map.of() : Map.copyOf(preferences);
    }

    Profile called(@Nullable String by) {
        return new Profile(name, by, kind, role, organisation, email, notes, preferences);
    }

    /** The same with one preference set, or without it when the value is null. */
    Profile preferring(String what, @Nullable String value) {
        var all = new TreeMap<>(preferences);
        if (value == null) {
            all.remove(what);
        } else {
            all.put(what, value);
        }
        return new Profile(name, callName, kind, role, organisation, email, notes, all);
    }
}
