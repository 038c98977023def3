package io.edrs.persona.synthesizer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Rows of the table {@code persona}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "persona-synthesizer")
interface PersonaRepository extends GenericRepository<PersonaRow, String> {

    Optional<PersonaRow> findById(String id);

    Optional<PersonaRow> findByIdForUpdate(String id);

    List<PersonaRow> listOrderById();

    long count();

    void update(PersonaRow row);

    /** Leaves a row that is there as it is; returns 0 then. */
    @Query("insert into persona (id, name, tone, greeting, answer_length, language) "
            + "values (:id, :name, :tone, :greeting, :answerLength, :language) on conflict do nothing")
    int insertIfAbsent(String id, String name, String tone, String greeting, String answerLength, String language);
}
