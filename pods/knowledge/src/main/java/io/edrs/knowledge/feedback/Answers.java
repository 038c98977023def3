package io.edrs.knowledge.feedback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.platform.relational.GroupedWrites;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** On which passages answers rested, for a month. */
@Singleton
final class Answers {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration TIDYING = Duration.ofHours(1);

    private final TenantTransactions transactions;
    private final GroupedWrites grouped;
    private final AnswerRepository repository;
    private final Clock clock;
    private final Cache<String, Instant> tidied = Caffeine.newBuilder().expireAfterWrite(TIDYING).build();

    Answers(@Named("knowledge-feedback") TenantTransactions transactions, AnswerRepository repository, Clock clock) {
        this.transactions = transactions;
        this.grouped = transactions.grouped(() -> { });
        this.repository = repository;
        this.clock = clock;
    }

    void remember(String tenant, UUID message, String question, List<String> passages) {
        var now = clock.instant();
        grouped.write(tenant, () -> repository.remember(message, question, String.join("\n", passages), now));
        if (tidied.asMap().putIfAbsent(tenant, now) == null) {
            transactions.write(tenant, () -> repository.forget(now.minus(KEPT)));
        }
    }

    Optional<Answer> find(String tenant, UUID message) {
        return transactions.read(tenant, () -> repository.findByMessageId(message));
    }
}
