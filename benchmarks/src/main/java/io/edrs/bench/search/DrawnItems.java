package io.edrs.bench.search;

import io.edrs.bench.vectors.DrawnCluster;
import io.edrs.knowledge.phrase.Mention;
import io.edrs.knowledge.phrase.Reading;
import io.edrs.knowledge.phrase.Subject;
import io.edrs.knowledge.phrase.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passages drawn at random: each about a thing of its own, naming eight others, a few of which everybody names; the same at every run. */
public final class DrawnItems {

    private static final int VOCABULARY = 30_000;
    private static final int WORDS = 60;
    private static final int NAMED = 8;
    private final Random questions = new Random(11);
    private final int many;
    private final DrawnCluster vectors;

    public DrawnItems(int many, int dimension) {
        this.many = many;
        this.vectors = new DrawnCluster(many, dimension);
    }

    /** How many there are. */
    public int many() {
        return many;
    }

    /** Item number i. */
    public Library.Item item(int i) {
        var random = new Random(i);
        var mentions = new LinkedHashMap<String, Mention>();
        var text = new StringBuilder(name(i)).append(" is ").append(words(random, WORDS / 2));
        for (var n = 0; n < NAMED; n++) {
            // Zipf: a few names are everywhere.
            var name = name(zipf(random, many));
            mentions.putIfAbsent(Terms.phrase(name), new Mention(Terms.phrase(name), name, Mention.Kind.NAME, random.nextLong() & random.nextLong(), ""));
            text.append(' ').append(words(random, WORDS / 2 / NAMED)).append(' ').append(name);
        }
        return new Library.Item("d" + i + ".1.000000", name(i), text.toString(), vectors.entry(i),
                new Reading(List.of(new Subject(Terms.phrase(name(i)), 1)), List.copyOf(mentions.values())));
    }

    /** A question about one thing, with a few words. */
    public String question() {
        return "Which " + words(questions, 2) + " is the director of " + name(questions.nextInt(many)) + " " + words(questions, 2) + "?";
    }

    /** Its vector. */
    public float[] vector(int query) {
        return vectors.query(query);
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> word(zipf(random, VOCABULARY))).collect(Collectors.joining(" "));
    }

    private static int zipf(Random random, int of) {
        return (int) Math.min(of - 1, Math.pow(of, random.nextDouble()));
    }

    private static String word(int i) {
        return syllables(i, 7);
    }

    private static String name(int i) {
        var parts = new ArrayList<String>();
        for (var part : List.of(syllables(i / 300, 13), syllables(i % 300, 5))) {
            parts.add(Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return String.join(" ", parts);
    }

    private static String syllables(int number, int salt) {
        var text = new StringBuilder();
        for (var rest = number * 31 + salt; text.length() < 4 || rest > 0; rest /= 17) {
            text.append("bdfghklmnprstvwzj".charAt(rest % 17)).append("aeiou".charAt((rest + salt) % 5));
        }
        return text.toString();
    }
}
