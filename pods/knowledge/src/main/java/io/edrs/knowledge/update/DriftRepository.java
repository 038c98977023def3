package io.edrs.knowledge.update;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Rows of the table {@code drift}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "knowledge-update")
interface DriftRepository extends GenericRepository<Drift, String> {

    Drift save(Drift drift);

    @Query("select * from drift where at > :since order by at desc, drift_id limit :most")
    List<Drift> since(Instant since, int most);

    @Query("update drift set excerpt = '' where document = :document")
    int emptyOf(String document);
}
