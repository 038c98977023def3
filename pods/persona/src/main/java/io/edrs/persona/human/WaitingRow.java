package io.edrs.persona.human;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param title sealed @param detail sealed @param outcome sealed @param announced whether what became of it has been said */
@MappedEntity("waiting")
record WaitingRow(@Id UUID id, String kind, String personaId, @Nullable String userId, @Nullable String assignee, @Nullable UUID conversationId,
        String title, String detail, String state, @Nullable String outcome, @Nullable String decidedBy, Instant createdAt,
        @Nullable Instant expiresAt, @Nullable Instant decidedAt, boolean announced) {}
