package io.edrs.persona.synthesizer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Rows of the table {@code dealing}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "persona-synthesizer")
interface DealingRepository extends GenericRepository<PersonaRow, String> {

    @Query("insert into dealing as d (persona_id, person, told_by, note, said_in) values (:personaId, :person, :toldBy, :note, :saidIn) "
            + "on conflict (tenant, persona_id, person, told_by) do update set note = excluded.note, said_in = excluded.said_in "
            + "where d.said_in <= excluded.said_in")
    int insertNote(String personaId, String person, String toldBy, String note, UUID saidIn);

    @Query("select person, told_by, note, said_in from dealing where persona_id = :personaId and told_by in ('', :userId) order by person, told_by")
    List<DealingRow> seenBy(String personaId, String userId);

    @Query("delete from dealing where persona_id = :personaId and person = :person and told_by = :toldBy")
    int deleteNote(String personaId, String person, String toldBy);

    @Query("delete from dealing where told_by = :userId")
    int deleteUser(String userId);
}
