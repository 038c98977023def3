package io.edrs.knowledge.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The ratings of each tenant, and the weights learned from them. */
@Singleton
final class Ratings {

    private static final int HELD_OF_TEN = 3;

    private final TenantTransactions transactions;
    private final RatingRepository ratings;
    private final WeightsRepository weights;
    private final ObjectMapper json = EventJson.mapper();

    Ratings(@Named("knowledge-feedback") TenantTransactions transactions, RatingRepository ratings, WeightsRepository weights) {
        this.transactions = transactions;
        this.ratings = ratings;
        this.weights = weights;
    }

    /** The same person's later word on the same passage for the same query replaces the earlier; returns how many ratings there are. */
    long add(String tenant, String userId, String query, String passageId, boolean good, List<Candidate> candidates, Instant at) {
        var id = UUID.nameUUIDFromBytes(String.join("\n", userId, query, passageId).getBytes(StandardCharsets.UTF_8)).toString();
        return transactions.write(tenant, () -> {
            ratings.rate(id, query, passageId, good, isHeld(query), write(candidates), at);
            return ratings.all();
        });
    }

    List<Rating> latest(String tenant, int most) {
        return transactions.read(tenant, () -> ratings.latest(most)).stream()
                .map(row -> new Rating(row.passageId(), row.good(), row.held(), read(row.candidates()))).toList();
    }

    long count(String tenant) {
        return transactions.read(tenant, ratings::all);
    }

    List<Weights> history(String tenant, int most) {
        return transactions.read(tenant, () -> weights.latest(most));
    }

    boolean adopt(String tenant, Weights next) {
        return transactions.write(tenant, () -> weights.add(next.version(), next.words(), next.meaning(), next.graph(), next.heldOut(), next.ratings(),
                next.change(), next.at())) == 1;
    }

    /** All ratings of a query stand on one side: what is learned from one cannot be judged by another. */
    static boolean isHeld(String query) {
        return Math.floorMod(UUID.nameUUIDFromBytes(query.getBytes(StandardCharsets.UTF_8)).hashCode(), 10) < HELD_OF_TEN;
    }

    private String write(List<Candidate> candidates) {
        try {
            return json.writeValueAsString(candidates);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A rating could not be written.", e);
        }
    }

    private List<Candidate> read(String candidates) {
        try {
            return json.readValue(candidates, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A rating could not be read: " + e.getOriginalMessage(), e);
        }
    }
}
