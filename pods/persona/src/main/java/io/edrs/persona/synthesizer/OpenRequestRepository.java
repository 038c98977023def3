package io.edrs.persona.synthesizer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code open_request}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "persona-synthesizer")
interface OpenRequestRepository extends GenericRepository<OpenRequestRow, Long> {

    List<OpenRequestRow> findByPersonaIdAndFinishedFalseOrderByPlace(String personaId);

    List<OpenRequestRow> findByFinishedFalseOrderByPlace();

    List<OpenRequestRow> findByWorkIdOrderByPlaceDesc(String workId);

    @Query("update open_request set finished = true, outcome = coalesce(outcome, :outcome) where persona_id = :personaId and work_id = :workId and not finished")
    int finish(String personaId, String workId, @Nullable String outcome);

    @Query("insert into open_request (persona_id, work_id, title, description, user_id) values (:personaId, :workId, :title, :description, :userId) on conflict do nothing")
    int insertIfAbsent(String personaId, String workId, String title, String description, @Nullable String userId);

    @Query("delete from open_request where user_id = :userId")
    int deleteUser(String userId);
}
