package io.edrs.knowledge.feedback;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Rows of the table {@code weights}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "knowledge-feedback")
interface WeightsRepository extends GenericRepository<Weights, Integer> {

    /** Returns 0 when another process was faster. */
    @Query("insert into weights (version, words, meaning, graph, held_out, ratings, change, at) values (:version, :words, :meaning, :graph, :heldOut, "
            + ":ratings, :change, :at) on conflict do nothing")
    int add(int version, double words, double meaning, double graph, double heldOut, long ratings, String change, Instant at);

    @Query("select * from weights order by version desc limit :most")
    List<Weights> latest(int most);
}
