package io.edrs.knowledge.facts;

import io.edrs.knowledge.Fact;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code fact}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "knowledge-facts")
interface FactRepository extends GenericRepository<Fact, String> {

    void saveAll(Iterable<Fact> facts);

    Optional<Fact> findByFactId(String factId);

    @Query("select * from fact where document_id = :documentId and superseded_at is null")
    List<Fact> standing(String documentId);

    @Query("select * from fact where (:any or subject_key in (:subjects)) "
            + "and (cast(:attribute as text) is null or attribute_key = :attribute) "
            + "and recorded_at <= :knownAt and (superseded_at is null or superseded_at > :knownAt) "
            + "and (cast(:validAt as date) is null or ((valid_from is null or valid_from <= :validAt) and (valid_until is null or valid_until > :validAt))) "
            + "and (state = :state or (cast(:state as text) is null and state <> 'rejected')) "
            + "order by (state = 'accepted') desc, confidence desc, recorded_at desc, fact_id limit :most")
    List<Fact> find(boolean any, Collection<String> subjects, @Nullable String attribute, @Nullable LocalDate validAt, Instant knownAt,
            @Nullable String state, int most);

    @Query("select distinct subject_key from fact where (valid_from is not null or valid_until is not null) and superseded_at is null "
            + "and state <> 'rejected' limit :most")
    List<String> dated(int most);

    @Query("select * from fact where subject_key in (:subjects) and superseded_at is null and state <> 'rejected' "
            + "order by (state = 'accepted') desc, confidence desc, recorded_at desc, fact_id limit :most")
    List<Fact> about(Collection<String> subjects, int most);

    /** What a claim of the first list contradicts: fact ids in pairs, the smaller first. */
    @Query("select a.fact_id as one, b.fact_id as other from fact a join fact b on b.subject_key = a.subject_key "
            + "and b.attribute_key = a.attribute_key and b.value_key <> a.value_key and b.fact_id > a.fact_id and b.document_id <> a.document_id "
            + "where a.single and b.single and a.superseded_at is null and b.superseded_at is null "
            + "and a.state <> 'rejected' and b.state <> 'rejected' "
            + "and (a.valid_from is null or b.valid_until is null or a.valid_from < b.valid_until) "
            + "and (b.valid_from is null or a.valid_until is null or b.valid_from < a.valid_until) "
            + "and (:any or a.subject_key in (:subjects)) "
            + "and (cast(:document as text) is null or a.document_id = :document or b.document_id = :document) "
            + "order by greatest(a.recorded_at, b.recorded_at) desc, a.fact_id, b.fact_id limit :most")
    List<Pair> contradicting(boolean any, Collection<String> subjects, @Nullable String document, int most);

    @Query("select * from fact where fact_id in (:ids)")
    List<Fact> all(Collection<String> ids);

    @Query("update fact set superseded_at = :at where fact_id in (:ids)")
    int supersede(Collection<String> ids, Instant at);

    @Query("update fact set subject_key = :subject, document_version = :version, passage_id = :passage, span_from = :span, single = :single where fact_id = :id")
    int restate(String id, String subject, int version, String passage, int span, boolean single);

    @Query("update fact set state = :state, reviewed_by = :by where fact_id = :id")
    int review(String id, String state, String by);

    @Query("delete from fact where document_id = :documentId and recorded_at < :before")
    int forget(String documentId, Instant before);

    long deleteByFactId(String factId);

    @Query("select count(*) as claims, count(*) filter (where state = 'accepted') as accepted, "
            + "count(*) filter (where state = 'rejected') as rejected from fact where document_id = :documentId and superseded_at is null")
    Counts counts(String documentId);
}
