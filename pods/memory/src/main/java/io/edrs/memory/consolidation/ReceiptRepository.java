package io.edrs.memory.consolidation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of the tables {@code receipt} and {@code forgotten}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "memory-consolidation")
interface ReceiptRepository extends GenericRepository<ReceiptRepository.Row, UUID> {

    /** @param body what went and what was found afterwards, as JSON */
    @MappedEntity("receipt")
    record Row(@Id UUID receiptId, String extent, String askedBy, Instant askedAt, String state, String body) {}

    Optional<Row> findByReceiptId(UUID receiptId);

    @Query("select * from receipt where receipt_id < :before order by receipt_id desc limit :most")
    List<Row> latest(UUID before, int most);

    @Query("select * from receipt where state = 'open' order by receipt_id limit 100")
    List<Row> open();

    @Query("insert into receipt (receipt_id, extent, asked_by, asked_at, state, body) values (:receiptId, :extent, :askedBy, :askedAt, :state, :body) "
            + "on conflict (tenant, receipt_id) do update set state = excluded.state, body = excluded.body")
    int noteReceipt(UUID receiptId, String extent, String askedBy, Instant askedAt, String state, String body);

    @Query("insert into forgotten (what, up_to, receipt_id) values (:what, :upTo, :receiptId) "
            + "on conflict (tenant, what) do update set up_to = greatest(forgotten.up_to, excluded.up_to)")
    int noteForgotten(String what, Instant upTo, UUID receiptId);

    @Query("select count(*) from forgotten where what in (:whats) and up_to >= :saidAt")
    long isForgotten(List<String> whats, Instant saidAt);
}
