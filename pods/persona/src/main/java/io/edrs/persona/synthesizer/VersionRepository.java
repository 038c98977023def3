package io.edrs.persona.synthesizer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of the table {@code persona_version}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "persona-synthesizer")
interface VersionRepository extends GenericRepository<PersonaRow, String> {

    @Query("insert into persona_version (persona_id, number, definition, defined_by, defined_at) values (:personaId, :number, :definition, :definedBy, :definedAt)")
    int insertVersion(String personaId, long number, String definition, String definedBy, Instant definedAt);

    @Query("select number, definition, defined_by, defined_at from persona_version where persona_id = :personaId order by number desc limit 200")
    List<VersionRow> of(String personaId);

    @Query("select number, definition, defined_by, defined_at from persona_version where persona_id = :personaId and number = :number")
    Optional<VersionRow> find(String personaId, long number);
}
