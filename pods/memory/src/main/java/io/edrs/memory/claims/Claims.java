package io.edrs.memory.claims;

import io.edrs.memory.claims.Reading.Rejected;
import io.edrs.memory.claims.Sentences.Piece;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a user claims about themselves and theirs, by rules over clauses and the parts of speech within; no model. */
@Singleton
public class Claims {

    private static final int LONGEST = 20_000;
    private static final int ECHO_WORDS = 4;
    private static final Pattern OPENING = Pattern.compile("(?i)^(?:(?:well|also|and|but|so|actually|no|yes|yeah|oh|by the way|btw|just so you know|fyi|for your information|"
            + "to be honest|honestly|in fact|as i said|note that|remember that|correction|sorry|because|thing is|you know|hi|hello|hey|thanks)[,:!.]? +)+");

    private final Clauses clauses = new Clauses();

    /**
     * The claims of a text said at that moment, in its order, and why the other sentences claim none.
     *
     * @param isEcho whether such a text, in small letters without signs, is what the system itself said before
     */
    public Reading read(String text, Instant saidAt, Predicate<String> isEcho) {
        var claims = new ArrayList<Claim>();
        var rejected = new ArrayList<Rejected>();
        var sentences = Sentences.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        @Nullable String person = null;
        for (var sentence : sentences) {
            var reason = silence(sentence, isEcho);
            if (reason != null) {
                rejected.add(new Rejected(reason, sentence.begins(), sentence.ends()));
                continue;
            }
            var found = new ArrayList<Claim>();
            String why = null;
            for (var clause : Sentences.clauses(sentence)) {
                var read = clauses.read(withoutOpening(clause), saidAt, person);
                found.addAll(read.claims());
                why = why == null ? read.silence() : why;
                person = read.person() == null ? person : read.person();
            }
            claims.addAll(found);
            if (found.isEmpty()) {
                rejected.add(new Rejected(why == null ? "no_pattern" : why, sentence.begins(), sentence.ends()));
            }
        }
        return new Reading(sentences.size(), List.copyOf(claims), List.copyOf(rejected));
    }

    private static @Nullable String silence(Piece sentence, Predicate<String> isEcho) {
        var plain = Silence.plain(sentence.text());
        if (plain.split(" ").length >= ECHO_WORDS && isEcho.test(plain)) {
            return "own_words";
        }
        return Silence.isSmallTalk(sentence.text()) ? "small_talk" : Silence.reason(OPENING.matcher(sentence.text()).replaceFirst("")).orElse(null);
    }

    private static Piece withoutOpening(Piece clause) {
        var opening = OPENING.matcher(clause.text());
        return opening.find() && opening.end() < clause.text().length()
                ? new Piece(clause.text().substring(opening.end()), clause.begins() + opening.end(), clause.ends()) : clause;
    }

    /** A text in small letters without signs, as the test for echoes takes it. */
    public static String plain(String text) {
        return Silence.plain(text);
    }
}
