package io.edrs.task.decomposer;

import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a question; what cannot be split for certain stays whole. */
@Singleton
final class Decomposer {

    static final int MOST_PARTS = 10;
    static final int LONGEST = 32_768;

    private final Nouns nouns;
    private final References references;

    Decomposer(Nouns nouns, References references) {
        this.nouns = nouns;
        this.references = references;
    }

    List<String> parts(@Nullable String text, int maxParts) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new EdrsException(DecomposerError.DECOMPOSITION_INVALID,
                    "The text has %d characters; it needs 1 to %d.".formatted(text == null ? 0 : text.strip().length(), LONGEST));
        }
        if (maxParts < 1 || maxParts > MOST_PARTS) {
            throw new EdrsException(DecomposerError.DECOMPOSITION_INVALID,
                    "At most %d parts were asked for; use 1 to %d.".formatted(maxParts, MOST_PARTS));
        }
        var parts = new ArrayList<String>();
        for (var piece : Pieces.of(text.strip())) {
            for (var clause : Clauses.of(piece)) {
                parts.addAll(nouns.of(clause));
            }
        }
        return parts.size() < 2 ? List.of(text.strip()) : limited(references.resolved(parts), maxParts);
    }

    /** Nothing that was asked is dropped: what exceeds the limit is asked together in the last part. */
    private static List<String> limited(List<String> parts, int maxParts) {
        if (parts.size() <= maxParts) {
            return List.copyOf(parts);
        }
        var limited = new ArrayList<>(parts.subList(0, maxParts - 1));
        limited.add(String.join(" ", parts.subList(maxParts - 1, parts.size())));
        return limited;
    }
}
