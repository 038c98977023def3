package io.edrs.persona.synthesizer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code rating}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "persona-synthesizer")
interface RatingRepository extends GenericRepository<PersonaRow, String> {

    /** The latest word stands; a correction without a rating leaves the rating. */
    @Query("insert into rating as r (persona_id, message_id, user_id, rating, signals, said_in) values (:personaId, :messageId, :userId, :rating, "
            + "string_to_array(:signals, ','), :saidIn) on conflict (tenant, persona_id, message_id, user_id) do update set "
            + "rating = coalesce(excluded.rating, r.rating), signals = excluded.signals, said_in = excluded.said_in where r.said_in <= excluded.said_in")
    int insertRating(String personaId, UUID messageId, String userId, @Nullable String rating, String signals, UUID saidIn);

    @Query("select rating as what, count(*) as times from rating where persona_id = :personaId and rating is not null group by rating "
            + "union all select 'signal:' || signal, count(*) from rating, unnest(signals) signal where persona_id = :personaId group by signal")
    List<RatingRow> counts(String personaId);

    @Query("delete from rating where user_id = :userId")
    int deleteUser(String userId);
}
