package io.edrs.memory.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text cut into sentences, and sentences into clauses, each with its place. */
final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?…])[\"”']?(?<!\\b(?:Dr|Mr|Mrs|Ms|Prof|St|e\\.g|i\\.e|approx)\\.)\\s+|\\R+");
    private static final Pattern JOINT = Pattern.compile(
            ";\\s+|,? (?:and|but|so|though|yet|while)\\s+(?=(?i:I|I'm|I’m|we|my|our|she|he|his|her)\\b)|, (?=(?:I|my|we|I'm) )| — | – ");

    private Sentences() {}

    record Piece(String text, int begins, int ends) {}

    static List<Piece> of(String text) {
        return cut(END, text, 0);
    }

    static List<Piece> clauses(Piece sentence) {
        return cut(JOINT, sentence.text(), sentence.begins());
    }

    private static List<Piece> cut(Pattern at, String text, int offset) {
        var pieces = new ArrayList<Piece>();
        var matcher = at.matcher(text);
        int begin = 0;
        while (matcher.find()) {
            add(pieces, text, begin, matcher.start(), offset);
            begin = matcher.end();
        }
        add(pieces, text, begin, text.length(), offset);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int begin, int end, int offset) {
        var raw = text.substring(begin, end);
        var words = raw.strip();
        if (!words.isEmpty()) {
            int from = begin + raw.indexOf(words);
            pieces.add(new Piece(words, offset + from, offset + from + words.length()));
        }
    }
}
