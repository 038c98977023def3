package io.edrs.gateway.openai;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.persona.PersonaProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tenant's personas as models, and the one that embeds. */
@Singleton
final class Models {

    static final String EMBEDDING = "edrs-embedding";
    private static final String OWNER = "edrs";

    private final Table<PersonaProfile> personas;

    Models(Tables tables) {
        this.personas = tables.open(PersonaProfile.TABLE, PersonaProfile.class);
    }

    /** @param created always 0: a persona has no birthday */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Model(String id, String object, long created, String ownedBy) {

        private Model(String id) {
            this(id, "model", 0, OWNER);
        }
    }

    List<Model> of(String tenant) {
        var prefix = PersonaProfile.key(tenant, "");
        var own = personas.all().keySet().stream().filter(key -> key.startsWith(prefix)).map(key -> key.substring(prefix.length()));
        return Stream.of(Stream.of(PersonaProfile.DEFAULT_ID), own.sorted(), Stream.of(EMBEDDING)).flatMap(ids -> ids).distinct()
                .map(Model::new).toList();
    }

    Model find(String tenant, String id) {
        return of(tenant).stream().filter(model -> model.id().equals(id)).findFirst().orElseThrow(() -> unknown(id));
    }

    /** The id of a persona of this tenant. */
    String persona(String tenant, @Nullable String model) {
        if (model == null || model.isBlank()) {
            throw OpenAiError.INVALID_VALUE.of("'model' is missing; name a persona, for example %s.", PersonaProfile.DEFAULT_ID);
        }
        if (!model.equals(PersonaProfile.DEFAULT_ID) && personas.find(PersonaProfile.key(tenant, model)).isEmpty()) {
            throw unknown(model);
        }
        return model;
    }

    static EdrsException unknown(String id) {
        return OpenAiError.MODEL_NOT_FOUND.of("The model '%s' does not exist; GET /v1/models lists the personas there are.", id);
    }
}
