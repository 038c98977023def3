package io.edrs.reasoning.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.TenantTransactions;
import io.edrs.reasoning.trees.Forest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** The models of each tenant. */
@Singleton
final class Models {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    private final TenantTransactions transactions;
    private final ModelRepository repository;
    private final DecisionConfig config;
    private final Clock clock;
    private final ObjectMapper json = EventJson.mapper();

    Models(@Named("reasoning-decision") TenantTransactions transactions, ModelRepository repository, DecisionConfig config, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    /** Keeps a model under a name, in place of one that was there. */
    ModelHead keep(String tenant, String by, String name, String kind, String body, String summary) {
        var head = new ModelHead(checked(name), kind, summary, clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
        return transactions.write(tenant, () -> {
            if (repository.findByName(name).isEmpty() && repository.count() >= config.mostKept()) {
                throw new EdrsException(DecisionError.MODEL_SHELF_FULL, "%d models are kept already, which is the most; delete one first."
                        .formatted(config.mostKept()));
            }
            repository.insertOrReplace(name, kind, body, summary, head.keptAt(), by);
            return head;
        });
    }

    /** The model of that name and kind. */
    ModelRow model(String tenant, String name, String kind) {
        var row = model(tenant, name);
        if (!row.kind().equals(kind)) {
            throw new EdrsException(DecisionError.DECISION_REQUEST_INVALID, "The model '%s' is a %s; this needs a %s.".formatted(name, row.kind(), kind));
        }
        return row;
    }

    ModelRow model(String tenant, String name) {
        return transactions.read(tenant, () -> repository.findByName(name)).orElseThrow(() -> unknown(name));
    }

    /** All, the latest first. */
    List<ModelHead> list(String tenant) {
        return transactions.read(tenant, () -> repository.heads(config.mostKept()));
    }

    void delete(String tenant, String name) {
        if (transactions.write(tenant, () -> repository.deleteByName(name)) == 0) {
            throw unknown(name);
        }
    }

    Forest forest(ModelRow row) {
        return read(row.body(), Forest.class);
    }

    <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new EdrsException(DecisionError.DECISION_REQUEST_INVALID, "The name '%s' is refused; use 1 to 100 letters, digits, spaces, '.', '_' and '-'."
                    .formatted(name));
        }
        return name;
    }

    private static EdrsException unknown(String name) {
        return new EdrsException(DecisionError.MODEL_NOT_FOUND, "There is no model '%s'; GET /api/v1/reasoning/decision/models lists those there are.".formatted(name));
    }
}
