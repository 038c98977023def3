package io.edrs.reasoning.hypothesis;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of the table {@code theory}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "reasoning-hypothesis")
interface TheoryRepository extends GenericRepository<TheoryRow, String> {

    @Query("insert into theory (name, body, atoms, kept_at, kept_by) values (:name, :body, :atoms, :keptAt, :keptBy) "
            + "on conflict (tenant, name) do update set body = excluded.body, atoms = excluded.atoms, kept_at = excluded.kept_at, kept_by = excluded.kept_by")
    int insertOrReplace(String name, String body, String atoms, Instant keptAt, String keptBy);

    Optional<TheoryRow> findByName(String name);

    @Query("select name, atoms, kept_at, kept_by from theory order by kept_at desc, name limit :most")
    List<TheoryHead> heads(int most);

    long count();

    long deleteByName(String name);
}
