package io.edrs.knowledge.graph;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Rows of the table {@code entity}, and what is said of each in {@code alias} and {@code mention}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "knowledge-graph")
interface EntityRepository extends GenericRepository<Entity, String> {

    Optional<Entity> findByPhrase(String phrase);

    @Query("select phrase, name, kind from entity where phrase like :pattern and phrase > :after order by phrase limit :limit")
    List<Entity> like(String pattern, String after, int limit);

    /** The entity that a name is an alias of. */
    @Query("select entity from alias where phrase = :phrase order by share desc, passage_id limit 1")
    Optional<String> entityCalled(String phrase);

    @Query("select distinct phrase from alias where entity = :entity order by phrase limit :limit")
    List<String> aliases(String entity, int limit);

    @Query("select passage_id from alias where phrase = :phrase order by share desc, passage_id limit :limit")
    List<String> passagesAbout(String phrase, int limit);

    @Query("select passage_id from mention where phrase = :phrase order by passage_id limit :limit")
    List<String> passagesThatMention(String phrase, int limit);

    @Query("select subject, predicate, object, passage_id, origin from (select subject, predicate, phrase as object, passage_id, place, origin from mention "
            + "where origin = 'grammar' and (passage_id in (select passage_id from alias where phrase = :phrase) or phrase = :phrase) "
            + "union all select subject, predicate, object, passage_id, place, 'model' from triple where subject = :phrase or object = :phrase) as said "
            + "order by (predicate <> '') desc, passage_id, origin, place limit :limit")
    List<Relation> relations(String phrase, int limit);
}
