package io.edrs.memory.consolidation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Rows of the table {@code fact_source}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "memory-consolidation")
interface SourceRepository extends GenericRepository<Source, UUID> {

    void insert(Source source);

    @Query("select * from fact_source where fact_id = :factId order by said_at, source_id")
    List<Source> ofFact(UUID factId);

    @Query("select * from fact_source s where exists (select from fact f where f.fact_id = s.fact_id and f.user_id = :userId)")
    List<Source> ofUser(String userId);

    @Query("select distinct fact_id from fact_source where event_id = :eventId")
    List<UUID> factsFrom(UUID eventId);

    @Query("select distinct fact_id from fact_source where conversation_id = :conversationId")
    List<UUID> factsFromConversation(UUID conversationId);

    @Query("delete from fact_source where fact_id = :factId")
    int deleteOfFact(UUID factId);

    @Query("delete from fact_source where event_id = :eventId")
    int deleteFrom(UUID eventId);

    @Query("delete from fact_source where conversation_id = :conversationId")
    int deleteFromConversation(UUID conversationId);

    @Query("delete from fact_source s where exists (select from fact f where f.fact_id = s.fact_id and f.user_id = :userId)")
    int deleteOfUser(String userId);

    @Query("select count(*) from fact_source where event_id = :eventId")
    long countFrom(UUID eventId);

    @Query("select count(*) from fact_source where conversation_id = :conversationId")
    long countFromConversation(UUID conversationId);
}
