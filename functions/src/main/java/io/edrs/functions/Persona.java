package io.edrs.functions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row of the persona table, as far as assigning work needs it.
 *
 * @param load pieces of work it has
 */
record Persona(String personaId, String name, List<String> skills, int load) {

    Persona {
        skills = skills == null ? List.of() : List.copyOf(skills);
    }

    /** The wanted skills it has, in alphabetical order. */
    List<String> matching(List<String> wanted) {
        Set<String> own = new TreeSet<>();
        skills.forEach(skill -> own.add(folded(skill)));
        return wanted.stream().filter(skill -> own.contains(folded(skill))).distinct().sorted().toList();
    }

    private static String folded(String skill) {
        return skill.strip().toLowerCase(Locale.ROOT);
    }
}
