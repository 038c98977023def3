package io.edrs.memory.consolidation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code fact}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "memory-consolidation")
interface FactRepository extends GenericRepository<Fact, UUID> {

    Optional<Fact> findByFactId(UUID factId);

    /** Keeps others of the tenant and user waiting until the transaction ends; forgetting waits for all, and all for it. */
    @Query("select 0 from pg_advisory_xact_lock_shared(hashtextextended(current_setting('edrs.tenant'), 23)), "
            + "pg_advisory_xact_lock(hashtextextended(current_setting('edrs.tenant') || '/' || :userId, 24))")
    long lock(String userId);

    /** Keeps forgetting waiting until the transaction ends. */
    @Query("select 0 from pg_advisory_xact_lock_shared(hashtextextended(current_setting('edrs.tenant'), 23))")
    long lock();

    @Query("select 0 from pg_advisory_xact_lock(hashtextextended(current_setting('edrs.tenant'), 23))")
    long lockTenant();

    @Query("select * from fact where user_id = :userId and slot = :slot order by said_at, fact_id")
    List<Fact> inSlot(String userId, String slot);

    @Query("select * from fact where user_id = :userId and fact_id > :after and (valid_from is null or valid_from <= :asOf) "
            + "and (valid_until is null or valid_until > :asOf) and recorded_at <= :knownAt order by fact_id limit :most")
    List<Fact> asOf(String userId, Instant asOf, Instant knownAt, UUID after, int most);

    @Query("select * from fact where user_id = :userId and fact_id > :after order by fact_id limit :most")
    List<Fact> ever(String userId, UUID after, int most);

    void insert(Fact fact);

    @Query("update fact set valid_from = :validFrom, valid_until = :validUntil, ended_in = :endedIn, ended_conversation = :endedConversation "
            + "where fact_id = :factId")
    int restate(UUID factId, @Nullable Instant validFrom, @Nullable Instant validUntil, @Nullable UUID endedIn, @Nullable UUID endedConversation);

    @Query("update fact set confidence = coalesce((select least(0.99, 1 - exp(sum(ln(greatest(0.001, 1 - confidence))))) from fact_source s "
            + "where s.fact_id = fact.fact_id), confidence) where fact_id = :factId")
    int weigh(UUID factId);

    @Query("delete from fact where fact_id = :factId")
    int deleteOne(UUID factId);

    @Query("delete from fact where user_id = :userId")
    int deleteOfUser(String userId);

    @Query("delete from fact where not exists (select from fact_source s where s.fact_id = fact.fact_id)")
    int deleteBaseless();

    /** What words now forgotten had ended holds again. */
    @Query("update fact set valid_until = null, ended_in = null, ended_conversation = null where ended_in = :eventId")
    int reopenEndedIn(UUID eventId);

    @Query("update fact set valid_until = null, ended_in = null, ended_conversation = null where ended_conversation = :conversationId")
    int reopenEndedInConversation(UUID conversationId);

    @Query("select count(*) from fact where user_id = :userId")
    long countOfUser(String userId);
}
