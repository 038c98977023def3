package io.edrs.knowledge.documents;

import io.edrs.knowledge.StoredPassage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Passages of documents that repeat each other, of which evidence needs one; a passage with a word or number of its own is none. */
final class Repetitions {

    private final UnaryOperator<String> original;
    /** By original document and words: the passage to be shown. */
    private final Map<Key, StoredPassage> shown = new HashMap<>();

    private record Key(String original, Set<String> words) {}

    Repetitions(UnaryOperator<String> original) {
        this.original = original;
    }

    /** The original's own passage is preferred, else the one seen first. */
    void see(StoredPassage passage) {
        shown.merge(key(passage), passage, (first, next) ->
                isOriginal(next) && !isOriginal(first) ? next : first);
    }

    /** The ranking with each said once, at the best place any of its sayings had. */
    List<StoredPassage> without(List<StoredPassage> ranking) {
        var kept = new LinkedHashMap<String, StoredPassage>();
        for (var passage : ranking) {
            var one = shown.getOrDefault(key(passage), passage);
            // Two rows alike within one document are no repetition.
            var same = one.documentId().equals(passage.documentId()) ? passage : one;
            kept.putIfAbsent(same.id(), same);
        }
        return new ArrayList<>(kept.values());
    }

    private boolean isOriginal(StoredPassage passage) {
        return original.apply(passage.documentId()).equals(passage.documentId());
    }

    private Key key(StoredPassage passage) {
        return new Key(original.apply(passage.documentId()), new HashSet<>(Words.plain(passage.text())));
    }
}
