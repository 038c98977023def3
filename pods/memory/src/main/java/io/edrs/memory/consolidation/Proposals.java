package io.edrs.memory.consolidation;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.memory.claims.Claim;
import io.edrs.memory.claims.Reading;
import io.edrs.platform.kernel.model.Quote;
import io.edrs.platform.kernel.model.WrittenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a model proposes, held against what was said: a claim is kept when its quote stands word for word in the text, its value in
 * the quote, its subject in the text, and the sentence is one that may claim something.
 *
 * @param proposed how many it proposed
 * @param refused how many were not kept, by reason
 */
record Proposals(int proposed, List<Claim> claims, Map<String, Integer> refused) {

    static final String INSTRUCTIONS = """
            You read one message that a user wrote and list the lasting facts about the user, their people and their things that it states. \
            Reply with a JSON list only: [{"subject":"user","attribute":"home","value":"Leipzig","quote":"the words of the message that say so","holds":true}]. \
            The subject is "user", a relation such as "sister", or a name in the message. The attribute is one or two words in lower case; where one of these fits, \
            use it: home, job, employer, age, origin, birthplace, birthday, allergy, spouse, name, likes, dislikes, prefers, speaks, plays, drives, studies, has. \
            The value is copied from the quote and the quote from the message, letter by letter. "holds" is false for what the message says has ended. \
            Leave out questions, wishes, plans, suppositions, moods, and what others are said to say. Guess nothing; without facts reply [].""";

    private static final int MOST = 12;
    private static final double CONFIDENCE = 0.6;
    private static final int LONGEST_VALUE = 120;
    private static final String USER = "user";
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-z' -]{0,39}");
    /** Sentences that rules could not read; all other reasons are of sentences that claim nothing. */
    private static final Set<String> UNREAD = Set.of("no_pattern", "no_value", "no_subject", "too_long");

    /** Whether a sentence is left that may claim something. */
    static boolean isWorthAsking(Reading reading) {
        return reading.rejected().stream().anyMatch(rejected -> UNREAD.contains(rejected.reason()));
    }

    static Proposals of(String written, String text, Reading reading) {
        var refused = new TreeMap<String, Integer>();
        var listed = WrittenList.of(written, MOST);
        if (listed.isEmpty()) {
            return new Proposals(0, List.of(), Map.of("unreadable", 1));
        }
        var claims = new ArrayList<Claim>();
        var taken = reading.claims().stream().map(Claim::slot).collect(toSet());
        for (var node : listed.get()) {
            var judged = judged(node, text, reading);
            if (judged.claim() == null) {
                refused.merge(judged.refusal(), 1, Integer::sum);
            } else if (!taken.add(judged.claim().slot())) {
                refused.merge("known", 1, Integer::sum);
            } else {
                claims.add(judged.claim());
            }
        }
        return new Proposals(listed.get().size(), List.copyOf(claims), refused);
    }

    private record Judged(@Nullable Claim claim, String refusal) {}

    private static Judged judged(JsonNode node, String text, Reading reading) {
        var subject = node.path("subject").asText("").strip();
        var attribute = node.path("attribute").asText("").strip();
        var quote = Quote.of(node.path("quote").asText(""), text);
        if (!ATTRIBUTE.matcher(attribute).matches()) {
            return new Judged(null, "no_attribute");
        }
        if (quote.isEmpty()) {
            return new Judged(null, "not_said");
        }
        var value = value(node.path("value").asText(""), quote.get().in(text));
        if (value.isEmpty()) {
            return new Judged(null, "value_not_said");
        }
        if (!subject.equalsIgnoreCase(USER) && Quote.of(subject, text).isEmpty()) {
            return new Judged(null, "subject_not_said");
        }
        return silence(quote.get(), reading).map(reason -> new Judged(null, reason)).orElseGet(() -> new Judged(new Claim(
                subject.equalsIgnoreCase(USER) ? USER : subject, attribute, value.get(), node.path("holds").asBoolean(true),
                quote.get().begins(), quote.get().ends(), CONFIDENCE, null), ""));
    }

    private static Optional<String> value(String value, String quote) {
        return Quote.of(value, quote).map(found -> found.in(quote)).filter(words -> words.length() <= LONGEST_VALUE);
    }

    private static Optional<String> silence(Quote quote, Reading reading) {
        return reading.rejected().stream().filter(rejected -> quote.overlaps(rejected.begins(), rejected.ends()))
                .map(Reading.Rejected::reason).filter(reason -> !UNREAD.contains(reason)).findFirst();
    }
}
