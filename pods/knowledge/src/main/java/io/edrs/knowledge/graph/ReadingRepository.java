package io.edrs.knowledge.graph;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** What was read in passages, written and read in bulk; {@code rows} are JSON. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "knowledge-graph")
interface ReadingRepository extends GenericRepository<Entity, String> {

    @Query("insert into passage (passage_id, document_id) select r.passage_id, :documentId "
            + "from jsonb_to_recordset(cast(:rows as jsonb)) as r(passage_id text) on conflict do nothing")
    int insertPassages(String documentId, String rows);

    @Query("insert into entity (phrase, name, kind) select distinct on (r.phrase) r.phrase, r.name, r.kind "
            + "from jsonb_to_recordset(cast(:rows as jsonb)) as r(phrase text, name text, kind text) order by r.phrase, r.kind on conflict do nothing")
    int insertEntities(String rows);

    @Query("insert into alias (passage_id, phrase, entity, place, share) select r.passage_id, r.phrase, r.entity, r.place, r.share "
            + "from jsonb_to_recordset(cast(:rows as jsonb)) as r(passage_id text, phrase text, entity text, place integer, share double precision) on conflict do nothing")
    int insertAliases(String rows);

    @Query("insert into mention (passage_id, phrase, place, context, subject, predicate) select r.passage_id, r.phrase, r.place, r.context, r.subject, r.predicate "
            + "from jsonb_to_recordset(cast(:rows as jsonb)) as r(passage_id text, phrase text, place integer, context bigint, subject text, predicate text) on conflict do nothing")
    int insertMentions(String rows);

    @Query("select count(*) from passage where passage_id = :passageId")
    long countPassages(String passageId);

    @Query("select passage_id from passage where document_id = :documentId order by passage_id")
    List<String> passagesOf(String documentId);

    /** The phrases of a document that no other document speaks of. */
    @Query("select e.phrase from entity e where e.phrase in (select phrase from mention natural join passage p where p.document_id = :documentId "
            + "union select phrase from alias natural join passage p where p.document_id = :documentId) "
            + "and not exists (select 1 from mention m join passage p on p.tenant = m.tenant and p.passage_id = m.passage_id where m.tenant = e.tenant and m.phrase = e.phrase and p.document_id <> :documentId) "
            + "and not exists (select 1 from alias a join passage p on p.tenant = a.tenant and p.passage_id = a.passage_id where a.tenant = e.tenant and a.phrase = e.phrase and p.document_id <> :documentId)")
    List<String> entitiesOnlyIn(String documentId);

    @Query("delete from entity where phrase in (:phrases)")
    int deleteEntities(Collection<String> phrases);

    @Query("insert into alike (phrase, other, nearness) select r.phrase, r.other, r.nearness "
            + "from jsonb_to_recordset(cast(:rows as jsonb)) as r(phrase text, other text, nearness double precision) "
            + "join entity one on one.phrase = r.phrase join entity two on two.phrase = r.other on conflict do nothing")
    int insertAlike(String rows);

    @Query("select phrase, other, nearness from alike where (phrase, other) > (:phrase, :other) order by phrase, other limit :limit")
    List<Likeness> alike(String phrase, String other, int limit);

    @Query("delete from passage where document_id = :documentId")
    int deletePassagesOf(String documentId);

    @Query("select passage_id from passage where passage_id > :after order by passage_id limit :limit")
    List<String> page(String after, int limit);

    @Query("select m.passage_id, m.phrase, e.kind, m.context from mention m join entity e on e.tenant = m.tenant and e.phrase = m.phrase "
            + "where m.passage_id > :after and m.passage_id <= :last order by m.passage_id, m.place")
    List<MentionRow> mentions(String after, String last);

    @Query("select m.passage_id, m.phrase, e.kind, m.context from mention m join entity e on e.tenant = m.tenant and e.phrase = m.phrase "
            + "where m.passage_id = :passageId order by m.place")
    List<MentionRow> mentionsOf(String passageId);

    @Query("select passage_id, phrase, share from alias where passage_id = :passageId order by place")
    List<AliasRow> aliasesOf(String passageId);

    @Query("select passage_id, phrase, share from alias where passage_id > :after and passage_id <= :last order by passage_id, place")
    List<AliasRow> aliases(String after, String last);
}
