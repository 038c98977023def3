package io.edrs.memory.causaltrace;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the tables {@code trace_event} and {@code forgotten_trace}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "memory-causaltrace")
interface TraceRepository extends GenericRepository<TraceEvent, UUID> {

    /** Returns 0 when one of the {@code whats} was forgotten since; the lock is taken before. */
    @Query("insert into trace_event (event_id, trace_id, cause_id, type, source, conversation_id, user_id, said_at, hops, detail) "
            + "select cast(:eventId as uuid), cast(:traceId as uuid), cast(:causeId as uuid), cast(:type as text), cast(:source as text), "
            + "cast(:conversationId as uuid), cast(:userId as text), cast(:saidAt as timestamptz), cast(:hops as integer), cast(:detail as text) "
            + "where not exists (select from forgotten_trace where what in (:whats) and up_to >= cast(:saidAt as timestamptz)) "
            + "on conflict (tenant, event_id) do update set copies = trace_event.copies + 1")
    int insertUnlessForgotten(UUID eventId, UUID traceId, @Nullable UUID causeId, String type, String source, @Nullable UUID conversationId,
            @Nullable String userId, Instant saidAt, int hops, String detail, List<String> whats);

    @Query("select * from trace_event where trace_id = :traceId or event_id = :traceId order by said_at, event_id")
    List<TraceEvent> ofTrace(UUID traceId);

    @Query("select * from trace_event where conversation_id = :conversationId and type = 'gateway.request_received' order by said_at desc limit :most")
    List<TraceEvent> questions(UUID conversationId, int most);

    @Query("select * from trace_event where type = 'reasoning.answer_completed' and event_id <> :eventId "
            + "and (trace_id = :eventId or cause_id = :eventId or position(:id in detail) > 0)")
    List<TraceEvent> answersOfTurn(UUID eventId, String id);

    /** Answers given elsewhere that rest on what was said in the conversation; who recalls it is who was in it. */
    @Query("select * from trace_event a where a.type = 'reasoning.answer_completed' and a.conversation_id <> :conversationId "
            + "and a.user_id in (select q.user_id from trace_event q where q.conversation_id = :conversationId) and exists (select from trace_event q "
            + "where q.conversation_id = :conversationId and position(q.event_id::text in a.detail) > 0)")
    List<TraceEvent> answersOfConversation(UUID conversationId);

    @Query("delete from trace_event where conversation_id = :conversationId "
            + "or trace_id in (select t.trace_id from trace_event t where t.conversation_id = :conversationId)")
    int deleteConversation(UUID conversationId);

    @Query("delete from trace_event where event_id = :eventId or trace_id = :eventId "
            + "or trace_id in (select t.trace_id from trace_event t where t.event_id = :eventId)")
    int deleteTurn(UUID eventId);

    @Query("delete from trace_event where user_id = :userId")
    int deleteUser(String userId);

    @Query("delete from trace_event where said_at < :before")
    int deleteBefore(Instant before);

    @Query("select count(*) from trace_event where conversation_id = :conversationId")
    long countConversation(UUID conversationId);

    @Query("select count(*) from trace_event where event_id = :eventId or trace_id = :eventId")
    long countTurn(UUID eventId);

    @Query("select count(*) from trace_event where user_id = :userId")
    long countUser(String userId);

    /** Recording goes side by side; forgetting waits for it and it for forgetting. */
    @Query("select 0 from pg_advisory_xact_lock_shared(hashtextextended(current_setting('edrs.tenant'), 31))")
    long lock();

    @Query("select 0 from pg_advisory_xact_lock(hashtextextended(current_setting('edrs.tenant'), 31))")
    long lockAlone();

    @Query("insert into forgotten_trace (what, up_to) values (:what, :upTo) on conflict (tenant, what) do update set "
            + "up_to = greatest(forgotten_trace.up_to, excluded.up_to)")
    int noteForgotten(String what, Instant upTo);
}
