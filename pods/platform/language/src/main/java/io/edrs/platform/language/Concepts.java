package io.edrs.platform.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which words may stand for each other: a small thesaurus of the words people use for the properties of things. */
public final class Concepts {

    private static final Map<String, Set<Integer>> BY_STEM = load();
    /** The words that some compound begins with. */
    private static final Set<String> HEADS = BY_STEM.keySet().stream().filter(key -> key.indexOf(' ') > 0)
            .map(key -> key.substring(0, key.indexOf(' '))).collect(Collectors.toUnmodifiableSet());
    private static final Recent<String, Set<Integer>> OF_TEXT = new Recent<>(20_000);

    private Concepts() {}

    /** The concepts of each word, by position; a compound of two words gives its concepts to both. */
    public static List<Set<Integer>> of(List<Word> words) {
        var concepts = new ArrayList<Set<Integer>>(words.size());
        for (var word : words) {
            concepts.add(BY_STEM.getOrDefault(word.stem(), Set.of()));
        }
        for (var i = 0; i + 1 < words.size(); i++) {
            var compound = HEADS.contains(words.get(i).stem()) ? BY_STEM.get(words.get(i).stem() + " " + words.get(i + 1).stem()) : null;
            if (compound != null) {
                concepts.set(i, compound);
                concepts.set(i + 1, compound);
            }
        }
        return concepts;
    }

    /** The concepts of one word or compound. */
    public static Set<Integer> of(String text) {
        return OF_TEXT.get(text, known -> BY_STEM.getOrDefault(key(known), Set.of()));
    }

    private static Map<String, Set<Integer>> load() {
        var concepts = new HashMap<String, Set<Integer>>();
        var lines = Lexicon.lines("concepts.txt");
        for (var id = 0; id < lines.size(); id++) {
            for (var entry : lines.get(id).split("\\s*,\\s*")) {
                concepts.computeIfAbsent(key(entry), stem -> new HashSet<>()).add(id);
            }
        }
        concepts.replaceAll((stem, ids) -> Set.copyOf(ids));
        return concepts;
    }

    private static String key(String entry) {
        return String.join(" ", Words.of(entry).stream().map(Word::stem).toList());
    }
}
