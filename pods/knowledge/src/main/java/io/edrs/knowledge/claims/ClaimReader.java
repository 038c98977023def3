package io.edrs.knowledge.claims;

import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.language.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the claims of passages: rows of tables, lines that name a property and its value, plain English sentences. */
public final class ClaimReader {

    private static final int MOST_OF_A_PASSAGE = 100;

    private final SentenceClaims sentences = new SentenceClaims();

    /** All claims of a document's passages; where one attribute of one thing has several values at once, none is the single one. */
    public List<Claim> of(StoredPassage passage) {
        var claims = switch (passage.kind()) {
            case "table" -> CellClaims.ofRow(passage);
            case "code" -> List.<Claim>of();
            default -> ofText(passage);
        };
        return claims.size() <= MOST_OF_A_PASSAGE ? claims : claims.subList(0, MOST_OF_A_PASSAGE);
    }

    /** What a sentence somebody says claims. */
    public Optional<Claim> ofSentence(String sentence) {
        return sentences.of(sentence, 0);
    }

    /** Marks what one source says to have several values at once. */
    public static Set<String> several(List<Claim> claims) {
        var values = new HashMap<String, Claim>();
        var several = new HashSet<String>();
        for (var claim : claims) {
            var other = values.putIfAbsent(claim.key(), claim);
            if (other != null && !Keys.of(other.value()).equals(Keys.of(claim.value())) && other.validity().overlaps(claim.validity())) {
                several.add(claim.key());
            }
        }
        return several;
    }

    private List<Claim> ofText(StoredPassage passage) {
        var claims = new ArrayList<Claim>();
        var at = 0;
        for (var line : passage.text().split("\n", -1)) {
            var start = at;
            CellClaims.ofLine(passage, line, start).ifPresentOrElse(claims::add, () -> addSentences(line, start, claims));
            at += line.length() + 1;
        }
        return claims;
    }

    private void addSentences(String line, int start, List<Claim> claims) {
        for (var piece : Sentences.pieces(line)) {
            sentences.of(piece.text().replaceFirst("^[-*•] ", ""), start + piece.start()).ifPresent(claims::add);
        }
    }
}
