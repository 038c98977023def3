package io.edrs.knowledge.feedback;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Rows of the tables {@code rating} and {@code weights}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "knowledge-feedback")
interface RatingRepository extends GenericRepository<RatingRow, String> {

    @Query("insert into rating (rating_id, query, passage_id, good, held, candidates, at) values (:ratingId, :query, :passageId, :good, :held, "
            + ":candidates, :at) on conflict (tenant, rating_id) do update set good = excluded.good, candidates = excluded.candidates")
    int rate(String ratingId, String query, String passageId, boolean good, boolean held, String candidates, Instant at);

    @Query("select * from rating order by place desc limit :most")
    List<RatingRow> latest(int most);

    @Query("select count(*) from rating")
    long all();
}
