package io.edrs.knowledge.feedback;

import io.edrs.knowledge.FusionWeights;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

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

    /** Returns what was learned or taken back, if anything. Passages that no search finds for the query teach nothing. */
    Optional<Weights> rate(String tenant, String userId, String query, List<String> passages, boolean good) {
        var found = candidates.of(tenant, query);
        Optional<Weights> changed = Optional.empty();
        for (var passage : passages) {
            if (found.stream().anyMatch(candidate -> candidate.passageId().equals(passage))) {
                var count = ratings.add(tenant, userId, query, passage, good, found, now());
                var last = changed;
                changed = count >= config.least() && count % config.every() == 0 ? learn(tenant, count).or(() -> last) : changed;
            }
        }
        return changed;
    }

    /** One passage, by hand. Throws {@code RATING_INVALID} when nothing can be learned from it. */
    FusionWeights rate(String tenant, String userId, String query, String passageId, boolean good) {
        if (candidates.of(tenant, query).stream().noneMatch(candidate -> candidate.passageId().equals(passageId))) {
            throw new EdrsException(FeedbackError.RATING_INVALID, "No search finds the passage '%s' for that query: nothing can be learned from it."
                    .formatted(passageId));
        }
        rate(tenant, userId, query, List.of(passageId), good).ifPresent(weights -> publication.announce(tenant, weights));
        return present(tenant);
    }

    FusionWeights present(String tenant) {
        var present = ratings.history(tenant, 1).stream().findFirst().map(Weights::fusion).orElse(FusionWeights.UNLEARNED);
        publication.ensure(tenant, present);
        return present;
    }

    private Optional<Weights> learn(String tenant, long count) {
        var latest = ratings.latest(tenant, config.latest());
        var held = latest.stream().filter(Rating::held).toList();
        var taught = latest.stream().filter(rating -> !rating.held()).toList();
        if (held.size() < config.leastHeld() || taught.isEmpty()) {
            return Optional.empty();
        }
        var history = ratings.history(tenant, 2);
        var present = history.isEmpty() ? FusionWeights.UNLEARNED : history.getFirst().fusion();
        var before = history.size() < 2 ? FusionWeights.UNLEARNED : history.get(1).fusion();
        var standing = Learner.score(held, present);
        var isLearned = !history.isEmpty() && history.getFirst().change().equals(Weights.LEARNED);
        if (isLearned && Learner.score(held, before) > standing + LOSS) {
            return adopted(tenant, weights(present.version() + 1, before, Learner.score(held, before), count, Weights.ROLLED_BACK));
        }
        var next = Learner.best(taught, present);
        var judged = Learner.score(held, next);
        return judged < standing + GAIN ? Optional.empty()
                : adopted(tenant, weights(present.version() + 1, next, judged, count, Weights.LEARNED));
    }

    /** Empty when another process was faster. */
    private Optional<Weights> adopted(String tenant, Weights next) {
        return ratings.adopt(tenant, next) ? Optional.of(next) : Optional.empty();
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
