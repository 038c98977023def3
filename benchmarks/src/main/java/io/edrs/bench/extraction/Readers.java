package io.edrs.bench.extraction;

import io.edrs.knowledge.claims.ClaimReader;
import io.edrs.memory.claims.Claims;
import java.time.Instant;
import java.util.List;

/** The product's readers of claims. */
public final class Readers {

    private static final Instant SAID = Instant.parse("2026-06-01T10:00:00Z");
    private static final ClaimReader DOCUMENTS = new ClaimReader();
    private static final Claims TURNS = new Claims();

    private Readers() {}

    /** What a sentence of a document claims. */
    public static List<Labelled.Claim> ofDocument(String sentence) {
        return DOCUMENTS.ofSentence(sentence).stream().map(claim -> new Labelled.Claim(claim.subject(), claim.attribute(), claim.value())).toList();
    }

    /** What a turn of a user claims. */
    public static List<Labelled.Claim> ofTurn(String text) {
        return TURNS.read(text, SAID, own -> false).claims().stream()
                .map(claim -> new Labelled.Claim(claim.subject(), claim.attribute(), claim.value())).toList();
    }
}
