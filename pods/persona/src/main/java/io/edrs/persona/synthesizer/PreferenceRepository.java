package io.edrs.persona.synthesizer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Rows of the table {@code preference}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "persona-synthesizer")
interface PreferenceRepository extends GenericRepository<PreferenceRow, PreferenceRow.Key> {

    List<PreferenceRow> findByIdPersonaIdAndForgottenFalse(String personaId);

    List<PreferenceRow> findByIdPersonaIdAndIdUserIdAndForgottenFalse(String personaId, String userId);

    /** The latest event wins; ids of events grow with time. */
    @Query("insert into preference as p (persona_id, user_id, name, value, said_in) values (:personaId, :userId, :name, :value, :saidIn) "
            + "on conflict (tenant, persona_id, user_id, name) do update set value = excluded.value, said_in = excluded.said_in, forgotten = false "
            + "where p.said_in <= excluded.said_in")
    int learn(String personaId, String userId, String name, String value, UUID saidIn);

    @Query("update preference set value = '', forgotten = true, said_in = :saidIn where persona_id = :personaId and user_id = :userId and name = :name and not forgotten")
    int forget(String personaId, String userId, String name, UUID saidIn);

    @Query("update preference set value = '', forgotten = true, said_in = :saidIn where persona_id = :personaId and user_id = :userId and not forgotten")
    int forgetAll(String personaId, String userId, UUID saidIn);

    @Query("select distinct persona_id from preference where user_id = :userId")
    List<String> personasOf(String userId);

    @Query("delete from preference where user_id = :userId")
    int deleteUser(String userId);
}
