package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.persona.PreferenceForgotten;
import io.edrs.schema.persona.PreferenceLearned;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What users want, shown to them and theirs to change: nobody else's, whatever the scope. */
@Singleton
final class PreferenceDesk {

    private final Personas personas;
    private final Preferences preferences;
    private final Announcements announcements;

    PreferenceDesk(Personas personas, Preferences preferences, Announcements announcements) {
        this.personas = personas;
        this.preferences = preferences;
        this.announcements = announcements;
    }

    /** One's own preferences; an administrator may look up another's. */
    List<Preferences.Learned> of(Caller caller, String id, @Nullable String userId) {
        var user = userId == null ? caller.userId() : userId;
        var tenant = caller.require(isOwn(caller, user) ? "ask" : "admin").tenant();
        personas.require(tenant, Validation.id(id));
        return preferences.learned(tenant, id, user);
    }

    void set(Caller caller, String id, String name, @Nullable String value) {
        personas.require(caller.require("ask").tenant(), Validation.id(id));
        Validation.preference(name, value);
        var event = announcements.next();
        preferences.learn(caller.tenant(), id, caller.userId(), Map.of(name, String.valueOf(value).strip()), event);
        announcements.said(caller.tenant(), id, new PreferenceLearned(id, caller.userId(), name, String.valueOf(value).strip(), event.toString()));
    }

    /** Lets go of one preference, or of all where none is named. */
    void forget(Caller caller, String id, @Nullable String name, @Nullable String userId) {
        var user = userId == null ? caller.userId() : userId;
        if (!isOwn(caller.require("ask"), user)) {
            throw new EdrsException(KernelError.NOT_PERMITTED, "The preferences of '%s' are theirs alone to forget.".formatted(user));
        }
        personas.require(caller.tenant(), Validation.id(id));
        if (preferences.forget(caller.tenant(), id, user, name, announcements.next()) == 0 && name != null) {
            throw new EdrsException(PersonaError.PREFERENCE_NOT_FOUND, "Persona '%s' knows no preference '%s' of yours.".formatted(id, name));
        }
        announcements.said(caller.tenant(), id, new PreferenceForgotten(id, user, name));
    }

    /** A key has the preferences of the people it speaks for, too. */
    private static boolean isOwn(Caller caller, String user) {
        return user.equals(caller.userId()) || user.startsWith(caller.userId() + "/");
    }
}
