package io.edrs.reasoning;

import io.edrs.schema.memory.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Questions that a persona asks back. They are known again by their own words, so that a reply continues the question
 * that was unclear wherever the conversation is read: in another process, or after a restart.
 */
public final class AskBack {

    private static final Pattern MEANT = Pattern.compile("^What do you mean by “([^”]{1,40})”(?:: (.+))?\\?$");
    private static final Pattern WHICH = Pattern.compile("^Which one do you mean: (.+)\\?$");
    private static final Pattern LEAD = Pattern.compile("(?i)^(?:(?:i mean|i meant|it is|it's|that is|that's|the one (?:called|named|of|at|in)|for|of|about|please|sorry|oh|well)[, ]+)+");
    private static final Pattern TRAIL = Pattern.compile("(?i)(?:[, ]+(?:please|of course|thanks|thank you|one))+$|[.!]+$");
    private static final Pattern QUESTION = Pattern.compile("(?i).*\\?\\s*$|^(?:who|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|will|would|should|tell|list|show|give|forget|never mind)\\b.*");
    private static final Pattern OWNING = Pattern.compile("(?i)its|their|his");
    private static final int MOST_WORDS = 8;

    /**
     * A question as it is meant after all that was said before.
     *
     * @param unclear the message that was unclear; null when nothing was asked back
     * @param before what was said before the question it continues, every question made clear in the same way
     */
    public record Meant(String question, @Nullable UUID unclear, List<Turn> before) {}

    private AskBack() {}

    /** What is asked when a word may mean anything; the options are what it may mean. */
    public static String meaning(String word, List<String> options) {
        return "What do you mean by “" + word + "”" + (options.isEmpty() ? "" : ": " + listed(options)) + "?";
    }

    /** What is asked when something is true of several. */
    public static String which(List<String> options) {
        return "Which one do you mean: " + listed(options) + "?";
    }

    /** Reads a question in its conversation. */
    public static Meant read(String question, List<Turn> turns) {
        var kept = new ArrayList<Turn>();
        for (var turn : turns) {
            var clear = turn.speaker().equals("user") ? continued(kept, turn.text()) : Optional.<String>empty();
            if (clear.isPresent()) {
                kept.removeLast();
                var unclear = kept.removeLast();
                kept.add(new Turn(unclear.eventId(), turn.conversationId(), "user", clear.get(), turn.saidAt(), turn.score()));
            } else {
                kept.add(turn);
            }
        }
        var clear = continued(kept, question);
        return clear.isEmpty() ? new Meant(question, null, List.copyOf(kept))
                : new Meant(clear.get(), kept.get(kept.size() - 2).eventId(), List.copyOf(kept.subList(0, kept.size() - 2)));
    }

    private static Optional<String> continued(List<Turn> before, String reply) {
        if (before.size() < 2 || before.getLast().speaker().equals("user") || !before.get(before.size() - 2).speaker().equals("user")) {
            return Optional.empty();
        }
        return merged(before.get(before.size() - 2).text(), before.getLast().text().strip(), reply);
    }

    /** The question as the reply makes it; empty when the reply is no reply to what was asked back. */
    static Optional<String> merged(String question, String askedBack, String reply) {
        var meant = MEANT.matcher(askedBack);
        var which = WHICH.matcher(askedBack);
        if (!meant.matches() && !which.matches()) {
            return Optional.empty();
        }
        var thing = bare(reply);
        if (thing.isEmpty() || QUESTION.matcher(reply.strip()).matches() || thing.split("\\s+").length > MOST_WORDS) {
            return Optional.empty();
        }
        return Optional.of(meant.matches() ? replaced(question, meant.group(1), thing)
                : question.strip().replaceFirst("[?.! ]+$", "") + " of " + thing + "?");
    }

    private static String replaced(String question, String word, String thing) {
        var owning = OWNING.matcher(word).matches();
        return Pattern.compile("(?i)\\b" + Pattern.quote(word) + "\\b").matcher(question).replaceFirst(Matcher.quoteReplacement(owning ? thing + "'s" : thing));
    }

    private static String bare(String reply) {
        var text = reply.strip();
        String previous;
        do {
            previous = text;
            text = TRAIL.matcher(LEAD.matcher(text).replaceFirst("")).replaceFirst("").strip();
        } while (!text.equals(previous));
        return text;
    }

    private static String listed(List<String> options) {
        return options.size() < 2 ? String.join("", options)
                : String.join(", ", options.subList(0, options.size() - 1)) + " or " + options.getLast();
    }
}
