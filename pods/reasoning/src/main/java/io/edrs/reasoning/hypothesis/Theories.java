package io.edrs.reasoning.hypothesis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** The theories of each tenant. */
@Singleton
final class Theories {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    private final TenantTransactions transactions;
    private final TheoryRepository repository;
    private final HypothesisConfig config;
    private final Clock clock;
    private final ObjectMapper json = EventJson.mapper();

    Theories(@Named("reasoning-hypothesis") TenantTransactions transactions, TheoryRepository repository, HypothesisConfig config, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    /** Keeps a theory under a name, in place of one that was there; what is no theory is refused first. */
    TheoryHead keep(String tenant, String by, String name, Said said) {
        if (!NAME.matcher(name).matches()) {
            throw Said.invalid("The name '%s' is refused; use 1 to 100 letters, digits, spaces, '.', '_' and '-'.".formatted(name));
        }
        var head = new TheoryHead(name, String.join("\n", said.theory().order()), clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
        return transactions.write(tenant, () -> {
            if (repository.findByName(name).isEmpty() && repository.count() >= config.mostKept()) {
                throw new EdrsException(HypothesisError.THEORY_SHELF_FULL, "%d theories are kept already, which is the most; delete one first."
                        .formatted(config.mostKept()));
            }
            repository.insertOrReplace(name, write(said), head.atoms(), head.keptAt(), by);
            return head;
        });
    }

    Said theory(String tenant, String name) {
        return read(transactions.read(tenant, () -> repository.findByName(name)).orElseThrow(() -> unknown(name)).body());
    }

    /** All, the latest first. */
    List<TheoryHead> list(String tenant) {
        return transactions.read(tenant, () -> repository.heads(config.mostKept()));
    }

    void delete(String tenant, String name) {
        if (transactions.write(tenant, () -> repository.deleteByName(name)) == 0) {
            throw unknown(name);
        }
    }

    private Said read(String body) {
        try {
            return json.readValue(body, Said.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Said said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EdrsException unknown(String name) {
        return new EdrsException(HypothesisError.THEORY_NOT_FOUND, "There is no theory '%s'; GET /api/v1/reasoning/hypotheses/theories lists those there are.".formatted(name));
    }
}
