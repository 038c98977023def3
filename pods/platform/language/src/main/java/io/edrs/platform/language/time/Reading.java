package io.edrs.platform.language.time;

import java.util.List;
import java.util.stream.Stream;

/**
 * The times named in a text.
 *
 * @param mentions days that are known
 * @param anchors times told by an event
 * @param impossible dates that do not exist, as written
 */
public record Reading(List<Mention> mentions, List<Anchor> anchors, List<String> impossible) {

    /** The text with the words of the times replaced by spaces, so that what is left is what the text is about. */
    public String without(String text) {
        var left = new StringBuilder(text);
        Stream.concat(mentions.stream().map(mention -> new int[] {mention.start(), mention.end()}),
                anchors.stream().map(anchor -> new int[] {anchor.start(), anchor.end()}))
                .forEach(place -> blank(left, place[0], place[1]));
        return left.toString();
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
