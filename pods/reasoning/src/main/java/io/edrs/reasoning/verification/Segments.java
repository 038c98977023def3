package io.edrs.reasoning.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a sentence that joins several statements apart, each with the names it is about. */
final class Segments {

    private static final Pattern BORDER = Pattern.compile("[,;]\\s+(?:and |but |while |whereas |as well as )?|\\s+(?:and|while|whereas|but)\\s+");
    private static final int MOST = 40;

    private Segments() {}

    /** A statement and the words of its head that it says nothing without. */
    record Segment(Reading reading, Reading head) {}

    /** The statements, or none when it joins nothing. */
    static List<Segment> of(String sentence) {
        var colon = sentence.indexOf(": ");
        var body = colon < 0 ? sentence : sentence.substring(colon + 2);
        var pieces = BORDER.split(body.replaceFirst("[.!]$", ""));
        if (pieces.length < 2 || pieces.length > MOST) {
            return List.of();
        }
        var head = Reading.of(colon < 0 ? pieces[0] : sentence.substring(0, colon));
        var segments = new ArrayList<Segment>();
        if (colon >= 0) {
            segments.add(new Segment(head, head));
        }
        for (var piece : pieces) {
            segments.add(new Segment(Reading.of(piece), head));
        }
        return segments;
    }
}
