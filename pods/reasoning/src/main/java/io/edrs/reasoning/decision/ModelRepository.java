package io.edrs.reasoning.decision;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of the table {@code decision_model}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "reasoning-decision")
interface ModelRepository extends GenericRepository<ModelRow, String> {

    @Query("insert into decision_model (name, kind, body, summary, kept_at, kept_by) "
            + "values (:name, case when :kind in ('forest', 'dmn') then :kind else 'choice' end, :body, :summary, :keptAt, :keptBy) "
            + "on conflict (tenant, name) do update set kind = excluded.kind, body = excluded.body, summary = excluded.summary, "
            + "kept_at = excluded.kept_at, kept_by = excluded.kept_by")
    int insertOrReplace(String name, String kind, String body, String summary, Instant keptAt, String keptBy);

    Optional<ModelRow> findByName(String name);

    @Query("select name, kind, summary, kept_at, kept_by from decision_model order by kept_at desc, name limit :most")
    List<ModelHead> heads(int most);

    long count();

    long deleteByName(String name);
}
