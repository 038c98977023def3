package io.edrs.knowledge.feedback;

import io.edrs.knowledge.FusionWeights;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Takes ratings; after some of them tries better weights, and takes back those that did worse than the ones before. */
@Singleton
final class Feedback {

    private static final double GAIN = 0.005;
    private static final double LOSS = 0.01;

    private final Candidates candidates;
    private final Ratings ratings;
    private final Publication publication;
    private final FeedbackConfig config;
    private final Clock clock;

    Feedback(Candidates candidates, Ratings ratings, Publication publication, FeedbackConfig config, Clock clock) {
        this.candidates = candidates;
        this.ratings = ratings;
        this.publication = publication;
        this.config = config;
        this.clock = clock;
    }

    /** Returns the weights that count after it. */
    FusionWeights rate(String tenant, String userId, String query, String passageId, boolean good) {
        var found = candidates.of(tenant, query);
        if (found.stream().noneMatch(candidate -> candidate.passageId().equals(passageId))) {
            throw new EdrsException(FeedbackError.RATING_INVALID, "No search finds the passage '%s' for that query: nothing can be learned from it."
                    .formatted(passageId));
        }
        var count = ratings.add(tenant, userId, query, passageId, good, found, now());
        if (count >= config.least() && count % config.every() == 0) {
            learn(tenant, count);
        }
        return present(tenant);
    }

    FusionWeights present(String tenant) {
        var present = ratings.history(tenant, 1).stream().findFirst().map(Weights::fusion).orElse(FusionWeights.EQUAL);
        publication.ensure(tenant, present);
        return present;
    }

    private void learn(String tenant, long count) {
        var latest = ratings.latest(tenant, config.latest());
        var held = latest.stream().filter(Rating::held).toList();
        var taught = latest.stream().filter(rating -> !rating.held()).toList();
        if (held.size() < config.leastHeld() || taught.isEmpty()) {
            return;
        }
        var history = ratings.history(tenant, 2);
        var present = history.isEmpty() ? FusionWeights.EQUAL : history.getFirst().fusion();
        var before = history.size() < 2 ? FusionWeights.EQUAL : history.get(1).fusion();
        var standing = Learner.score(held, present);
        var isLearned = !history.isEmpty() && history.getFirst().change().equals(Weights.LEARNED);
        if (isLearned && Learner.score(held, before) > standing + LOSS) {
            adopt(tenant, weights(present.version() + 1, before, Learner.score(held, before), count, Weights.ROLLED_BACK));
            return;
        }
        var next = Learner.best(taught, present);
        var judged = Learner.score(held, next);
        if (judged >= standing + GAIN) {
            adopt(tenant, weights(present.version() + 1, next, judged, count, Weights.LEARNED));
        }
    }

    private void adopt(String tenant, Weights next) {
        if (ratings.adopt(tenant, next)) {
            publication.announce(tenant, next);
        }
    }

    private Weights weights(int version, FusionWeights weights, double heldOut, long count, String change) {
        return new Weights(version, weights.words(), weights.meaning(), weights.graph(), heldOut, count, change, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    List<Weights> history(String tenant, int most) {
        return ratings.history(tenant, most);
    }

    long count(String tenant) {
        return ratings.count(tenant);
    }
}
