package io.edrs.knowledge.feedback;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Rows of the table {@code answer}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "knowledge-feedback")
interface AnswerRepository extends GenericRepository<Answer, UUID> {

    @Query("insert into answer (message_id, question, passages, at) values (:messageId, :question, :passages, :at) on conflict do nothing")
    int remember(UUID messageId, String question, String passages, Instant at);

    Optional<Answer> findByMessageId(UUID messageId);

    @Query("delete from answer where at < :before")
    int forget(Instant before);
}
