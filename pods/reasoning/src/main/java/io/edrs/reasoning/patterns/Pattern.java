package io.edrs.reasoning.patterns;

import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question with its outcome.
 *
 * @param sameAs what all wordings have in common that differ in case and marks only
 * @param outcome {@code proven}, {@code answered} or {@code unanswered}
 * @param audience {@code all} in the tenant, or {@code own} for its user where memory of a person was evidence
 * @param proof the proof of a proven one
 * @param premises what the answer rests on, as it read then
 * @param rating {@code good}, {@code bad} or {@code corrected}; null while nobody rated it
 * @param indexed {@code yes} once it is found by meaning
 */
record Pattern(UUID messageId, UUID conversationId, String userId, String question, String sameAs, String answer, String outcome, double confidence,
        String audience, List<Evidence> proof, List<Citation> citations, List<PremiseMark> premises, @Nullable String rating, String indexed, Instant at) {

    static final String PROVEN = "proven";
    static final String OWN = "own";
    static final String ALL = "all";
    private static final String MEMORY = "memory";
    private static final String PROOF = "proof";

    static Pattern of(AnswerCompleted said, Instant at) {
        var proof = said.evidence().stream().filter(piece -> piece.kind().equals(PROOF)).toList();
        var rests = said.evidence().stream().filter(piece -> !piece.kind().equals(PROOF) && (!proof.isEmpty() || cited(piece, said.citations()))).map(PremiseMark::of).toList();
        var personal = said.evidence().stream().anyMatch(piece -> piece.kind().equals(MEMORY)) || said.citations().stream().anyMatch(cited -> cited.document().equals("conversation"));
        var outcome = !proof.isEmpty() ? PROVEN : said.citations().isEmpty() ? "unanswered" : "answered";
        return new Pattern(said.messageId(), said.conversationId(), said.userId(), said.question(), same(said.question()), said.answer(), outcome, said.confidence(),
                personal ? OWN : ALL, proof, said.citations(), rests, null, "no", at);
    }

    static String same(String question) {
        return PremiseMark.hash(question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
    }

    private static boolean cited(Evidence piece, List<Citation> citations) {
        return citations.stream().anyMatch(citation -> citation.document().equals(piece.source()) && piece.text().contains(citation.quote()));
    }

    boolean isFor(String user) {
        return audience.equals(ALL) || userId.equals(user);
    }

    /** Whether each premise is at hand as it read then. A proof from the question alone has none, and stands. */
    boolean stands(List<Evidence> atHand) {
        return premises.stream().allMatch(premise -> atHand.stream().anyMatch(premise::isThere));
    }

    Pattern rated(String said) {
        return new Pattern(messageId, conversationId, userId, question, sameAs, answer, outcome, confidence, audience, proof, citations, premises, said, indexed, at);
    }

    Pattern found() {
        return new Pattern(messageId, conversationId, userId, question, sameAs, answer, outcome, confidence, audience, proof, citations, premises, rating, "yes", at);
    }
}
