package io.edrs.persona.synthesizer;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** @param place in the order in which the work was given */
@MappedEntity("open_request")
record OpenRequestRow(@Id @GeneratedValue @Nullable Long place, String personaId, String workId, String title, String description,
        @Nullable String userId, boolean finished, @Nullable String outcome) {}
