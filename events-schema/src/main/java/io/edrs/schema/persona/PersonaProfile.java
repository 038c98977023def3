package io.edrs.schema.persona;

import io.edrs.schema.TableRow;
import java.util.List;
import java.util.Map;

/**
 * A persona as every pod and function sees it in the table {@code personas}; not an event.
 *
 * @param personaId unique within its tenant
 * @param name what it is called
 * @param duties what it is there for
 * @param skills what work it can be given
 * @param character what it is like, free text
 * @param tone {@code neutral}, {@code friendly}, {@code formal} or {@code concise}
 * @param greeting what it answers to a greeting
 * @param answerLength {@code short}, {@code medium} or {@code long}
 * @param language the language it answers in, BCP 47
 * @param load pieces of work it has
 * @param version grows with each change of its definition or state
 * @param preferencesByUser value by name of preference, by user
 * @param likes what it likes
 * @param dislikes what it does not like
 * @param good answers rated good
 * @param bad answers rated bad
 */
public record PersonaProfile(String personaId, String name, List<String> duties, List<String> skills, String character,
        String tone, String greeting, String answerLength, String language, int load, long version,
        Map<String, Map<String, String>> preferencesByUser, List<String> likes, List<String> dislikes, int good, int bad) implements TableRow {

    /** The table's name. */
    public static final String TABLE = "personas";

    /** The persona every tenant has. */
    public static final String DEFAULT_ID = "edrs";

    public PersonaProfile {
        duties = duties == null ? List.of() : List.copyOf(duties);
        skills = skills == null ? List.of() : List.copyOf(skills);
        likes = likes == null ? List.of() : List.copyOf(likes);
        dislikes = dislikes == null ? List.of() : List.copyOf(dislikes);
        preferencesByUser = preferencesByUser == null ? Map.of() : Map.copyOf(preferencesByUser);
    }

    /** Its key in the table. */
    public static String key(String tenant, String personaId) {
        return tenant + "/" + personaId;
    }

    /** What this user prefers, by name of preference. */
    public Map<String, String> preferencesOf(String userId) {
        return userId == null ? Map.of() : preferencesByUser.getOrDefault(userId, Map.of());
    }

    @Override
    public boolean belongsTo(String tenant, String key) {
        return TableRow.isKeyOf(tenant, key);
    }
}
