package io.edrs.reasoning.english;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The order to read very many sentences in: first those that share rare words with what is asked, then those that share some with them. */
final class Nearness {

    private static final Pattern POINTING = Pattern.compile("(?i)\\b(?:it|he|she|they|him|them|this|that|these|those|its|his|her|their)\\b");
    private static final Pattern GENERAL = Pattern.compile("(?i)(if|when|whenever|every|each|all|any|no|some|everyone|someone|nobody)\\b");
    private static final int COMMON = 40;

    private final List<List<Integer>> blocks = new ArrayList<>();
    private final Map<String, List<Integer>> holding = new HashMap<>();
    private final List<Set<String>> words = new ArrayList<>();

    private Nearness(List<String> sentences) {
        var stems = new HashMap<String, String>();
        for (var i = 0; i < sentences.size(); i++) {
            // A pronoun stays behind what it points to.
            if (blocks.isEmpty() || GENERAL.matcher(sentences.get(i)).lookingAt() || !POINTING.matcher(sentences.get(i)).find()) {
                blocks.add(new ArrayList<>());
                words.add(new LinkedHashSet<>());
            }
            blocks.getLast().add(i);
            for (var written : sentences.get(i).toLowerCase(Locale.ROOT).split("[ ,.;:?!()]+")) {
                var word = stems.computeIfAbsent(written, Forms::verb);
                if (words.getLast().add(word)) {
                    holding.computeIfAbsent(word, key -> new ArrayList<>()).add(blocks.size() - 1);
                }
            }
        }
    }

    /** The places of the sentences in that order; what is asked stays last. */
    static List<Integer> of(List<String> sentences) {
        return new Nearness(sentences).order(sentences.size() - 1);
    }

    private List<Integer> order(int asked) {
        var reached = new LinkedHashSet<Integer>();
        var open = new ArrayDeque<>(List.of(blocks.size() - 1));
        while (!open.isEmpty()) {
            var block = open.poll();
            if (reached.add(block)) {
                words.get(block).stream().map(holding::get).filter(blocksOf -> blocksOf.size() <= COMMON).flatMap(List::stream).filter(next -> !reached.contains(next)).forEach(open::add);
            }
        }
        for (var i = 0; i < blocks.size(); i++) {
            reached.add(i);
        }
        var order = new ArrayList<>(reached.stream().flatMap(block -> blocks.get(block).stream()).filter(place -> place != asked).toList());
        order.add(asked);
        return order;
    }
}
