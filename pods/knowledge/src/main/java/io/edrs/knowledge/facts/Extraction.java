package io.edrs.knowledge.facts;

import io.edrs.knowledge.Documents;
import io.edrs.knowledge.Documents.Known;
import io.edrs.knowledge.Fact;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.claims.Claim;
import io.edrs.knowledge.claims.ClaimReader;
import io.edrs.knowledge.claims.Keys;
import io.edrs.platform.kernel.compute.Computation;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;

/** The claims of a document, ready to be recorded. */
@Singleton
final class Extraction {

    private static final int MOST = 20_000;

    private final Documents documents;
    private final Computation computation;
    private final ClaimReader reader = new ClaimReader();

    Extraction(Documents documents, Computation computation) {
        this.documents = documents;
        this.computation = computation;
    }

    private record Found(StoredPassage passage, Claim claim) {}

    List<Fact> of(String tenant, Known document) {
        var passages = documents.passages(tenant, document.documentId());
        return computation.run(() -> read(document, passages));
    }

    private List<Fact> read(Known document, List<StoredPassage> passages) {
        var found = new ArrayList<Found>();
        for (var passage : passages) {
            reader.of(passage).forEach(claim -> found.add(new Found(passage, claim)));
        }
        var several = ClaimReader.several(found.stream().map(Found::claim).toList());
        var facts = new LinkedHashMap<String, Fact>();
        found.stream().limit(MOST).forEach(one -> {
            var claim = several.contains(one.claim().key()) ? one.claim().amongSeveral() : one.claim();
            var fact = fact(document, one.passage(), claim);
            facts.putIfAbsent(fact.content(), fact);
        });
        return List.copyOf(facts.values());
    }

    private static Fact fact(Known document, StoredPassage passage, Claim claim) {
        var origin = String.join("/", document.documentId(), String.valueOf(document.version()), String.valueOf(document.ingestedAt().toEpochMilli()));
        return fact(origin, claim, document.documentId(), document.version(), document.name(), passage.id(), document.ingestedAt(), "proposed");
    }

    /** A claim that a person makes. */
    static Fact stated(Claim claim, String by, Instant at) {
        return fact(by + "/" + at.toEpochMilli(), claim, "", 0, "stated by " + by, "", at, "accepted");
    }

    private static Fact fact(String origin, Claim claim, String documentId, int version, String document, String passage, Instant at, String state) {
        var valueKey = Keys.of(claim.value());
        var validity = claim.validity();
        var id = id(String.join("/", origin, claim.key(), valueKey, String.valueOf(validity.from()), String.valueOf(validity.until())));
        return new Fact(id, claim.subject(), Keys.name(claim.subject()), claim.attribute(), Keys.attribute(claim.attribute()), claim.value(),
                valueKey, claim.single(), claim.confidence(), documentId, version, document, passage, claim.from(), claim.sentence(),
                validity.from(), validity.until(), at, null, state, null);
    }

    private static String id(String text) {
        try {
            return "fact-" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
