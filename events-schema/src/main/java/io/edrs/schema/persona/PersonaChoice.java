package io.edrs.schema.persona;

import io.edrs.schema.EventIds;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who gets a piece of work: the persona with most of the wanted skills, then the least load, then the highest random
 * weight (rendezvous hashing, Thaler and Ravishankar 1998). The one rule of functions and pods; not an event.
 *
 * @param matched the wanted skills it has, in alphabetical order
 */
public record PersonaChoice(String personaId, List<String> matched) {

    private static final UUID NO_TIME = EventIds.atMillis(0);

    /**
     * A persona that may be chosen.
     *
     * @param load pieces of work it has
     */
    public record Candidate(String personaId, List<String> skills, int load) {

        private List<String> matching(List<String> wanted) {
            Set<String> own = skills.stream().map(PersonaChoice::folded).collect(Collectors.toSet());
            return wanted.stream().filter(skill -> own.contains(folded(skill))).distinct().sorted().toList();
        }
    }

    /** The choice, or nothing when nobody has any of the skills; the order of the candidates means nothing. */
    public static Optional<PersonaChoice> among(Collection<Candidate> candidates, String workId, List<String> wanted) {
        return candidates.stream().filter(candidate -> !candidate.matching(wanted).isEmpty())
                .max(Comparator.<Candidate>comparingInt(candidate -> candidate.matching(wanted).size())
                        .thenComparing(Comparator.comparingInt(Candidate::load).reversed())
                        .thenComparing(candidate -> EventIds.derive(NO_TIME, workId + "/" + candidate.personaId())))
                .map(chosen -> new PersonaChoice(chosen.personaId(), chosen.matching(wanted)));
    }

    private static String folded(String skill) {
        return skill.strip().toLowerCase(Locale.ROOT);
    }
}
