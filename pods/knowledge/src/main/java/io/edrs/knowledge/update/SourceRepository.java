package io.edrs.knowledge.update;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the tables {@code source} and {@code source_document}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "knowledge-update")
interface SourceRepository extends GenericRepository<Source, String> {

    @Query("insert into source (source_id, kind, address, every_seconds, expires_at, next_at, last_at, failures, outcome) "
            + "values (:sourceId, :kind, :address, :everySeconds, :expiresAt, :nextAt, null, 0, '') "
            + "on conflict (tenant, source_id) do update set every_seconds = excluded.every_seconds, expires_at = excluded.expires_at, "
            + "next_at = least(source.next_at, excluded.next_at)")
    int watch(String sourceId, String kind, String address, long everySeconds, @Nullable Instant expiresAt, Instant nextAt);

    Optional<Source> findBySourceId(String sourceId);

    List<Source> findBySourceIdGreaterThanOrderBySourceId(String after, Pageable page);

    @Query("select * from source where next_at <= :now order by next_at limit :most")
    List<Source> due(Instant now, int most);

    @Query("update source set next_at = :nextAt, last_at = :lastAt, failures = :failures, outcome = :outcome where source_id = :sourceId")
    int looked(String sourceId, Instant nextAt, Instant lastAt, int failures, String outcome);

    long deleteBySourceId(String sourceId);

    @Query("delete from source where address = :address and kind <> 'folder'")
    int deleteNamed(String address);

    @Query("select name from source_document where source_id = :sourceId")
    List<String> documents(String sourceId);

    @Query("insert into source_document (source_id, name) values (:sourceId, :name) on conflict do nothing")
    int note(String sourceId, String name);

    @Query("delete from source_document where source_id = :sourceId and name = :name")
    int forget(String sourceId, String name);
}
