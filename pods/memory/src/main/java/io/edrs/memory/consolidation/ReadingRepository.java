package io.edrs.memory.consolidation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows of the tables {@code reading}, {@code rejection} and {@code progress}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "memory-consolidation")
interface ReadingRepository extends GenericRepository<ReadingRepository.Line, String> {

    /** A count under a name. */
    @MappedEntity("reading")
    record Line(@Id String name, long count) {}

    /** Returns 0 when it was read already or one of the {@code whats} was forgotten since; a lock against forgetting is taken before. */
    @Query("insert into reading (event_id, conversation_id, user_id, sentences, claims) select cast(:eventId as uuid), cast(:conversationId as uuid), "
            + "cast(:userId as text), cast(:sentences as integer), cast(:claims as integer) "
            + "where not exists (select from forgotten where what in (:whats) and up_to >= cast(:saidAt as timestamptz)) on conflict do nothing")
    int insertUnlessForgotten(UUID eventId, UUID conversationId, String userId, int sentences, int claims, List<String> whats, Instant saidAt);

    @Query("insert into rejection (event_id, conversation_id, reason, sentences) values (:eventId, :conversationId, :reason, :sentences) on conflict do nothing")
    int insertRejection(UUID eventId, UUID conversationId, String reason, int sentences);

    @Query("select reason as name, sum(sentences)::bigint as count from rejection group by reason order by 2 desc, 1")
    List<Line> rejections();

    @Query("select 'episodes' as name, count(*) as count from reading having count(*) > 0 union all select 'sentences', sum(sentences)::bigint from reading having count(*) > 0 "
            + "union all select 'claims', sum(claims)::bigint from reading having count(*) > 0")
    List<Line> totals();

    @Query("select coalesce(max(place), 0) from progress where name = :name")
    long place(String name);

    @Query("insert into progress (name, place) values (:name, :place) on conflict (tenant, name) do update set place = greatest(progress.place, excluded.place)")
    int notePlace(String name, long place);

    @Query("delete from reading where conversation_id = :conversationId")
    int deleteConversation(UUID conversationId);

    @Query("delete from rejection where conversation_id = :conversationId")
    int deleteRejections(UUID conversationId);

    @Query("delete from reading where event_id = :eventId")
    int deleteEvent(UUID eventId);

    @Query("delete from rejection where event_id = :eventId")
    int deleteRejectionsOf(UUID eventId);

    @Query("delete from reading where user_id = :userId")
    int deleteUser(String userId);
}
