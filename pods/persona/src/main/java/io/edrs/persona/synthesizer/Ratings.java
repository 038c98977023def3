package io.edrs.persona.synthesizer;

import io.edrs.platform.relational.TenantTransactions;
import io.edrs.schema.persona.FeedbackJudged;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** What people thought of answers, each person's last word of each answer. */
@Singleton
final class Ratings {

    private static final String SIGNAL = "signal:";

    private final TenantTransactions transactions;
    private final RatingRepository repository;

    Ratings(@Named("persona-synthesizer") TenantTransactions transactions, RatingRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    void keep(String tenant, FeedbackJudged judged, UUID event) {
        transactions.write(tenant, () -> repository.insertRating(judged.personaId(), judged.messageId(), Objects.requireNonNullElse(judged.userId(), ""),
                judged.rating(), String.join(",", judged.signals()), event));
    }

    Standing of(String tenant, String personaId) {
        var rows = transactions.read(tenant, () -> repository.counts(personaId));
        var signals = new TreeMap<String, Integer>();
        rows.stream().filter(row -> row.what().startsWith(SIGNAL))
                .forEach(row -> signals.put(row.what().substring(SIGNAL.length()), Math.toIntExact(row.times())));
        return new Standing(times(rows, "good"), times(rows, "bad"), signals);
    }

    private static int times(java.util.List<RatingRow> rows, String what) {
        return rows.stream().filter(row -> row.what().equals(what)).mapToInt(row -> Math.toIntExact(row.times())).sum();
    }
}
