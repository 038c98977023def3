package io.edrs.persona.human;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the tables {@code waiting} and {@code waiting_step}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "persona-human")
interface WaitingRepository extends GenericRepository<WaitingRow, UUID> {

    @Query("insert into waiting (id, kind, persona_id, user_id, assignee, conversation_id, title, detail, state, created_at, expires_at) "
            + "values (:id, :kind, :personaId, :userId, :assignee, :conversationId, :title, :detail, 'waiting', :createdAt, :expiresAt) on conflict do nothing")
    int insertIfAbsent(UUID id, String kind, String personaId, @Nullable String userId, @Nullable String assignee, @Nullable UUID conversationId,
            String title, String detail, Instant createdAt, @Nullable Instant expiresAt);

    @Query("insert into waiting_step (id, state, who, at) values (:id, :state, :who, :at) on conflict do nothing")
    int insertStep(UUID id, String state, @Nullable String who, Instant at);

    Optional<WaitingRow> findById(UUID id);

    @Query("select * from waiting where kind = :kind and (:state = '' or state = :state) and (:userId = '' or user_id = :userId or assignee = :userId "
            + "or starts_with(user_id, :userId || '/')) order by created_at desc, id desc limit :most")
    List<WaitingRow> list(String kind, String state, String userId, int most);

    @Query("select * from waiting where kind = 'handover' and (:state = '' or state = :state) and (:userId = '' or assignee is null or user_id = :userId "
            + "or assignee = :userId or starts_with(user_id, :userId || '/')) order by created_at desc, id desc limit :most")
    List<WaitingRow> handovers(String state, String userId, int most);

    @Query("update waiting set state = :to, outcome = :outcome, decided_by = :by, decided_at = :at, assignee = coalesce(:assignee, assignee), announced = false "
            + "where id = :id and kind = :kind and state = :before")
    int move(UUID id, String kind, String before, String to, @Nullable String outcome, @Nullable String by, Instant at, @Nullable String assignee);

    @Query("update waiting set announced = true where id = :id and state = :state")
    int announce(UUID id, String state);

    @Query("select * from waiting where state = 'waiting' and expires_at <= :now order by expires_at limit 500")
    List<WaitingRow> over(Instant now);

    @Query("select * from waiting where not announced and decided_at < :before order by decided_at limit 500")
    List<WaitingRow> unannounced(Instant before);

    @Query("select state, who, at from waiting_step where id = :id order by at, state")
    List<StepRow> steps(UUID id);

    @Query("delete from waiting where conversation_id = :conversationId")
    int deleteConversation(UUID conversationId);

    @Query("delete from waiting where id = :id and kind = 'clarification'")
    int deleteMessage(UUID id);

    @Query("delete from waiting where user_id = :userId")
    int deleteUser(String userId);

    @Query("delete from waiting_step s where not exists (select 1 from waiting w where w.id = s.id)")
    int deleteLeftSteps();
}
