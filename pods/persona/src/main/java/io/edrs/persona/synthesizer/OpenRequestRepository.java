package io.edrs.persona.synthesizer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Rows of the table {@code open_request}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "persona-synthesizer")
interface OpenRequestRepository extends GenericRepository<OpenRequestRow, Long> {

    List<OpenRequestRow> findByPersonaIdOrderByPlace(String personaId);

    List<OpenRequestRow> listOrderByPlace();

    void deleteByPersonaIdAndWorkId(String personaId, String workId);

    @Query("insert into open_request (persona_id, work_id, title) values (:personaId, :workId, :title) on conflict do nothing")
    int insertIfAbsent(String personaId, String workId, String title);
}
