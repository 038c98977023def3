package io.edrs.memory.consolidation;

import io.edrs.platform.kernel.model.ModelCount;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Rows of the table {@code help}: {@code asked}, then {@code kept}, once announced {@code done}; or {@code failed}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "memory-consolidation")
interface HelpRepository extends GenericRepository<HelpRepository.Kept, UUID> {

    /** What was entered and is not announced yet. */
    @MappedEntity("help")
    record Kept(@Id UUID eventId, UUID conversationId, String changes) {}

    /** Returns 1 when the model may be asked now: for the first time, or once more after a call whose end is not known. */
    @Query("insert into help (event_id, conversation_id, user_id, state, asks) values (:eventId, :conversationId, :userId, 'asked', 1) "
            + "on conflict (tenant, event_id) do update set asks = help.asks + 1 where help.state = 'asked' and help.asks < 2")
    int begin(UUID eventId, UUID conversationId, String userId);

    @Query("update help set state = 'failed', refused = '{\"cut_off\": 1}' where event_id = :eventId and state = 'asked' and asks >= 2")
    int giveUp(UUID eventId);

    @Query("update help set state = 'failed', refused = '{\"failed\": 1}' where event_id = :eventId and state = 'asked'")
    int fail(UUID eventId);

    /** The model was not called after all. */
    @Query("update help set asks = asks - 1 where event_id = :eventId and state = 'asked'")
    int takeBack(UUID eventId);

    /** Returns 0 when it was entered before, or forgotten. */
    @Query("update help set state = 'kept', proposed = :proposed, kept = :kept, refused = :refused, changes = :changes, input_tokens = :inputTokens, "
            + "output_tokens = :outputTokens where event_id = :eventId and state = 'asked'")
    int keep(UUID eventId, int proposed, int kept, String refused, String changes, int inputTokens, int outputTokens);

    @Query("delete from help where event_id = :eventId and state = 'asked'")
    int deleteForgotten(UUID eventId);

    @Query("select count(*) from help where event_id = :eventId and state = 'asked'")
    long isAsked(UUID eventId);

    @Query("update help set state = 'done', changes = '' where event_id = :eventId and state = 'kept'")
    int announced(UUID eventId);

    @Query("select event_id, conversation_id, changes from help where state = 'kept' order by event_id limit 1000")
    List<Kept> unannounced();

    /** Those of the events that the model is not to be asked for again. */
    @Query("select event_id from help where event_id in (:events) and state <> 'asked'")
    List<UUID> settled(List<UUID> events);

    @Query("select state as name, count(*) as count from help group by state union all select 'proposed', sum(proposed)::bigint from help having count(*) > 0 "
            + "union all select 'facts', sum(kept)::bigint from help having count(*) > 0 union all select 'inputTokens', sum(input_tokens)::bigint from help having count(*) > 0 "
            + "union all select 'outputTokens', sum(output_tokens)::bigint from help having count(*) > 0")
    List<ModelCount> totals();

    @Query("select r.key as name, sum(r.value::integer)::bigint as count from help h, jsonb_each_text(cast(h.refused as jsonb)) r group by r.key order by 2 desc, 1")
    List<ModelCount> refusals();

    @Query("delete from help where conversation_id = :conversationId")
    int deleteConversation(UUID conversationId);

    @Query("delete from help where event_id = :eventId")
    int deleteEvent(UUID eventId);

    @Query("delete from help where user_id = :userId")
    int deleteUser(String userId);
}
