package io.edrs.platform.adapters.models;

import java.util.Locale;
import java.util.Map;

/** The letters a network may say at each moment. */
record CtcLetters(String[] letters, int blank) {

    private static final String BLANK = "<pad>";
    private static final String GAP = "|";

    /** @param numbers the number of each letter */
    static CtcLetters of(Map<String, Integer> numbers) {
        var letters = new String[numbers.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1];
        numbers.forEach((letter, number) -> letters[number] = letter.equals(GAP) ? " " : letter.startsWith("<") && letter.length() > 1 ? "" : letter);
        return new CtcLetters(letters, numbers.getOrDefault(BLANK, 0));
    }

    /** The text: the likeliest letter at each moment, repeats once, blanks left out. */
    String read(float[] scores, int width) {
        var text = new StringBuilder();
        var last = blank;
        for (var at = 0; at + width <= scores.length; at += width) {
            var best = 0;
            for (var letter = 1; letter < width; letter++) {
                best = scores[at + letter] > scores[at + best] ? letter : best;
            }
            if (best != last && best != blank && best < letters.length && letters[best] != null) {
                text.append(letters[best]);
            }
            last = best;
        }
        return text.toString().strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
    }

    /** The samples with mean 0 and variance 1, as such networks were taught. */
    static float[] even(float[] samples) {
        double sum = 0;
        double squares = 0;
        for (var sample : samples) {
            sum += sample;
            squares += (double) sample * sample;
        }
        var mean = sum / samples.length;
        var scale = 1 / Math.sqrt(Math.max(0, squares / samples.length - mean * mean) + 1e-7);
        var even = new float[samples.length];
        for (var i = 0; i < samples.length; i++) {
            even[i] = (float) ((samples[i] - mean) * scale);
        }
        return even;
    }
}
