package io.edrs.persona.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of the tables {@code person} and {@code relation}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "persona-identity")
interface PersonRepository extends GenericRepository<PersonRow, String> {

    Optional<PersonRow> findById(String id);

    Optional<PersonRow> findByIdForUpdate(String id);

    @Query("select * from person where id > :after order by id limit :most")
    List<PersonRow> page(String after, int most);

    @Query("insert into person (id, profile, known_since) values (:id, :profile, :knownSince) on conflict do nothing")
    int insertIfAbsent(String id, String profile, Instant knownSince);

    @Query("update person set profile = :profile, version = version + 1 where id = :id")
    int change(String id, String profile);

    @Query("delete from person where id = :id")
    int deletePerson(String id);

    @Query("insert into relation (from_id, kind, to_id) values (:fromId, :kind, :toId) on conflict do nothing")
    int insertRelation(String fromId, String kind, String toId);

    @Query("delete from relation where from_id = :fromId and kind = :kind and to_id = :toId")
    int deleteRelation(String fromId, String kind, String toId);

    @Query("select from_id, kind, to_id from relation where from_id = :id or to_id = :id order by from_id, kind, to_id limit 500")
    List<RelationRow> relations(String id);
}
