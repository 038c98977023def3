package io.edrs.research.gaps;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of the tables {@code gap} and {@code gap_message}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "research-gaps")
interface GapRepository extends GenericRepository<Gap, String> {

    Optional<Gap> findByGapId(String gapId);

    List<Gap> findByGapIdGreaterThanOrderByGapId(String after, Pageable page);

    long deleteByGapId(String gapId);

    @Query("insert into gap (gap_id, question, missing, closed_by, lowest_confidence, times) "
            + "values (:gapId, :question, :missing, :closedBy, :lowestConfidence, 0) on conflict do nothing")
    int insertIfAbsent(String gapId, String question, String missing, String closedBy, double lowestConfidence);

    /** Returns 0 when the message is noted already. */
    @Query("insert into gap_message (gap_id, message_id) values (:gapId, :messageId) on conflict do nothing")
    int note(String gapId, UUID messageId);

    @Query("update gap set times = times + 1, lowest_confidence = least(lowest_confidence, :confidence) where gap_id = :gapId")
    int countUp(String gapId, double confidence);
}
