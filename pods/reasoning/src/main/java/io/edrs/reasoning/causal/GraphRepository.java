package io.edrs.reasoning.causal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of the table {@code causal_graph}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "reasoning-causal")
interface GraphRepository extends GenericRepository<GraphRow, String> {

    @Query("insert into causal_graph (name, form, body, variables, kept_at, kept_by) "
            + "values (:name, case when :form = 'bif' then 'bif' else 'dot' end, :body, :variables, :keptAt, :keptBy) "
            + "on conflict (tenant, name) do update set form = excluded.form, body = excluded.body, variables = excluded.variables, "
            + "kept_at = excluded.kept_at, kept_by = excluded.kept_by")
    int insertOrReplace(String name, String form, String body, String variables, Instant keptAt, String keptBy);

    Optional<GraphRow> findByName(String name);

    @Query("select name, form, variables, kept_at, kept_by from causal_graph order by kept_at desc, name limit :most")
    List<GraphHead> heads(int most);

    long count();

    long deleteByName(String name);
}
