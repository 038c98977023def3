package io.edrs.reasoning.causal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of the table {@code dataset}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "reasoning-causal")
interface DatasetRepository extends GenericRepository<DatasetRow, String> {

    @Query("insert into dataset (name, body, variables, row_count, kept_at, kept_by) values (:name, :body, :variables, :rowCount, :keptAt, :keptBy) "
            + "on conflict (tenant, name) do update set body = excluded.body, variables = excluded.variables, row_count = excluded.row_count, "
            + "kept_at = excluded.kept_at, kept_by = excluded.kept_by")
    int insertOrReplace(String name, String body, String variables, int rowCount, Instant keptAt, String keptBy);

    Optional<DatasetRow> findByName(String name);

    @Query("select name, variables, row_count, kept_at, kept_by from dataset order by kept_at desc, name limit :most")
    List<DatasetHead> heads(int most);

    long count();

    long deleteByName(String name);
}
