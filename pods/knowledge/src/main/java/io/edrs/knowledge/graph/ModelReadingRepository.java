package io.edrs.knowledge.graph;

import io.edrs.platform.kernel.model.ModelCount;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Rows of the tables {@code model_reading} and {@code triple}; {@code rows} are JSON. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "knowledge-graph")
interface ModelReadingRepository extends GenericRepository<Entity, String> {

    /** Passages that the model has not read, after that one. */
    @Query("select passage_id from passage p where passage_id > :after and not exists (select from model_reading m where m.passage_id = p.passage_id "
            + "and m.state <> 'asked') order by passage_id limit :limit")
    List<String> open(String after, int limit);

    @Query("select count(*) from passage p where not exists (select from model_reading m where m.passage_id = p.passage_id and m.state <> 'asked')")
    long countOpen();

    /** Returns 1 when the model may be asked now: for the first time, or once more after a call whose end is not known. */
    @Query("insert into model_reading (passage_id, state, asks) select passage_id, 'asked', 1 from passage where passage_id = :passageId "
            + "on conflict (tenant, passage_id) do update set asks = model_reading.asks + 1 where model_reading.state = 'asked' and model_reading.asks < 2")
    int begin(String passageId);

    @Query("update model_reading set state = 'failed', refused = '{\"cut_off\": 1}' where passage_id = :passageId and state = 'asked' and asks >= 2")
    int giveUp(String passageId);

    @Query("update model_reading set state = 'failed', refused = '{\"failed\": 1}' where passage_id = :passageId and state = 'asked'")
    int fail(String passageId);

    /** The model was not called after all. */
    @Query("update model_reading set asks = asks - 1 where passage_id = :passageId and state = 'asked'")
    int takeBack(String passageId);

    /** Returns 0 when it was entered before, or the passage is gone. */
    @Query("update model_reading set state = 'done', proposed = :proposed, kept = :kept, refused = :refused, input_tokens = :inputTokens, "
            + "output_tokens = :outputTokens where passage_id = :passageId and state = 'asked'")
    int done(String passageId, int proposed, int kept, String refused, int inputTokens, int outputTokens);

    @Query("insert into triple (passage_id, place, subject, predicate, object, begins, ends) select :passageId, r.place, r.subject, r.predicate, r.object, r.begins, r.ends "
            + "from jsonb_to_recordset(cast(:rows as jsonb)) as r(place integer, subject text, predicate text, object text, begins integer, ends integer) on conflict do nothing")
    int insertTriples(String passageId, String rows);

    /** What grammar mentions too gets the words of the relation beside its own. */
    @Query("insert into mention (passage_id, phrase, place, context, subject, predicate, origin) "
            + "select :passageId, r.phrase, r.place, r.context, r.subject, r.predicate, 'model' "
            + "from jsonb_to_recordset(cast(:rows as jsonb)) as r(phrase text, place integer, context bigint, subject text, predicate text) "
            + "on conflict (tenant, passage_id, phrase) do update set context = mention.context | excluded.context")
    int addMentions(String passageId, String rows);

    @Query("select state as name, count(*) as count from model_reading group by state union all select 'proposed', sum(proposed)::bigint from model_reading having count(*) > 0 "
            + "union all select 'triples', sum(kept)::bigint from model_reading having count(*) > 0 union all select 'inputTokens', sum(input_tokens)::bigint from model_reading having count(*) > 0 "
            + "union all select 'outputTokens', sum(output_tokens)::bigint from model_reading having count(*) > 0")
    List<ModelCount> totals();

    @Query("select r.key as name, sum(r.value::integer)::bigint as count from model_reading m, jsonb_each_text(cast(m.refused as jsonb)) r group by r.key order by 2 desc, 1")
    List<ModelCount> refusals();
}
