package io.edrs.ai.inference;

import java.util.List;
import java.util.Locale;

/** Keeps what stands between think tags out of the answer, however the tags are cut into pieces. Not thread-safe. */
final class Thinking {

    private static final List<String> OPENING = List.of("<think>", "<thinking>");
    private static final List<String> CLOSING = List.of("</think>", "</thinking>");

    private final StringBuilder thinking = new StringBuilder();
    private final StringBuilder answer = new StringBuilder();
    private final StringBuilder held = new StringBuilder();
    private boolean inside;

    /** Takes the next piece and returns what of it is answer for certain. */
    String answerOf(String piece) {
        held.append(piece);
        var from = answer.length();
        while (settleUpToTag()) {
            inside = !inside;
        }
        settle(held.length() - possibleTagAtEnd());
        return answer.substring(from);
    }

    /** Takes thinking that the endpoint already keeps apart. */
    void think(String text) {
        thinking.append(text);
    }

    /** What is left when no more comes. */
    String rest() {
        var from = answer.length();
        settle(held.length());
        return answer.substring(from);
    }

    String answer() {
        return answer.toString().strip();
    }

    String thinking() {
        return thinking.toString().strip();
    }

    private boolean settleUpToTag() {
        var text = held.toString().toLowerCase(Locale.ROOT);
        var at = -1;
        var length = 0;
        for (var tag : inside ? CLOSING : OPENING) {
            var found = text.indexOf(tag);
            if (found >= 0 && (at < 0 || found < at)) {
                at = found;
                length = tag.length();
            }
        }
        if (at < 0) {
            return false;
        }
        settle(at);
        held.delete(0, length);
        return true;
    }

    private void settle(int length) {
        if (length <= 0) {
            return;
        }
        var text = held.substring(0, length);
        if (inside) {
            thinking.append(text);
        } else {
            answer.append(answer.isEmpty() ? text.stripLeading() : text);
        }
        held.delete(0, length);
    }

    private int possibleTagAtEnd() {
        var text = held.toString().toLowerCase(Locale.ROOT);
        for (int length = Math.min(text.length(), 10); length > 0; length--) {
            var end = text.substring(text.length() - length);
            if ((inside ? CLOSING : OPENING).stream().anyMatch(tag -> tag.startsWith(end))) {
                return length;
            }
        }
        return 0;
    }
}
