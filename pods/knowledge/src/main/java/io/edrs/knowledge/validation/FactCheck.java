package io.edrs.knowledge.validation;

import io.edrs.knowledge.Fact;
import io.edrs.knowledge.Facts;
import io.edrs.knowledge.claims.Claim;
import io.edrs.knowledge.claims.Keys;
import io.edrs.schema.knowledge.VerdictReason;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;

/** Holds a claim against the claims on record. */
@Singleton
final class FactCheck {

    private static final int MOST = 50;

    private final Facts facts;

    FactCheck(Facts facts) {
        this.facts = facts;
    }

    void weigh(String tenant, Claim claim, LocalDate day, Weighing weighing) {
        var value = Keys.of(claim.value());
        var judged = new HashSet<String>();
        for (var fact : facts.find(tenant, new Facts.Query(claim.subject(), claim.attribute(), null, null, null, MOST))) {
            var confidence = confidence(tenant, fact, judged, weighing);
            var agrees = fact.valueKey().equals(value);
            if (!fact.validity().holdsOn(claim.validity().from() == null ? day : claim.validity().from())) {
                if (agrees) {
                    weighing.agreedOnce(confidence, reason("staleness", "It held %s, not on %s".formatted(time(fact), day), fact));
                }
            } else if (agrees) {
                weighing.agrees(confidence, reason("agreement", "The source says so", fact));
            } else if (fact.single() && claim.single()) {
                weighing.contradicts(confidence, reason("contradiction", "The source says '%s'".formatted(fact.value()), fact));
            }
        }
    }

    /** What people accepted is sure; a document much of which they rejected is not. */
    private double confidence(String tenant, Fact fact, HashSet<String> judged, Weighing weighing) {
        if (fact.state().equals("accepted")) {
            return 0.97;
        }
        var standing = facts.standing(tenant, fact.documentId());
        var reviewed = standing.accepted() + standing.rejected();
        var share = (standing.accepted() + 1.0) / (reviewed + 2.0);
        if (reviewed > 0 && judged.add(fact.documentId())) {
            weighing.remark(new VerdictReason("standing", "Of the claims of this source %d were accepted and %d rejected by review."
                    .formatted(standing.accepted(), standing.rejected()), fact.document(), ""));
        }
        return fact.confidence() * Math.min(1, 0.5 + share);
    }

    private static String time(Fact fact) {
        return (fact.validFrom() == null ? "" : "from " + fact.validFrom()) + (fact.validUntil() == null ? "" : " until before " + fact.validUntil());
    }

    private static VerdictReason reason(String kind, String text, Fact fact) {
        return new VerdictReason(kind, "%s: “%s”".formatted(text, fact.sentence()), fact.document(), fact.passageId());
    }
}
