package io.edrs.persona.synthesizer;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one user wants of one persona.
 *
 * @param values value by name of preference
 * @param saidIn the event each was said in, by name
 */
record Learned(String personaId, String userId, Map<String, String> values, Map<String, UUID> saidIn) {

    /** With this preference, unless a later event said otherwise already. */
    Learned with(String name, String value, UUID event) {
        var standing = saidIn.get(name);
        if (standing != null && standing.toString().compareTo(event.toString()) > 0) {
            return this;
        }
        var newValues = new TreeMap<>(values);
        var newSaidIn = new TreeMap<>(saidIn);
        newValues.put(name, value);
        newSaidIn.put(name, event);
        return new Learned(personaId, userId, newValues, newSaidIn);
    }
}
