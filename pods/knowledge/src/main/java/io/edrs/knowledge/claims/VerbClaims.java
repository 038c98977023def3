package io.edrs.knowledge.claims;

import io.edrs.platform.language.Cut;
import io.edrs.platform.language.Token;
import io.edrs.platform.language.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Claims of the kind "subject verb object", by parts of speech. */
final class VerbClaims {

    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final int LONGEST_SUBJECT = 8;

    Optional<Claim> of(TimeWords dated, String sentence, int from) {
        var text = dated.clause();
        var words = Words.of(text, Cut.TOKENS).tokens();
        var verb = subjectEnd(words);
        if (verb <= 0 || verb >= words.size() - 1 || words.stream().limit(verb).noneMatch(word -> word.is("NOUN", "PROPN", "NUM"))) {
            return Optional.empty();
        }
        var end = verbEnd(words, verb);
        var object = end >= words.size() ? "" : text.substring(words.get(end).start()).strip();
        if (object.isEmpty() || object.contains(",") && object.length() > 80 || endsOnVerbAlone(words, end)) {
            return Optional.empty();
        }
        var subject = text.substring(words.getFirst().start(), words.get(verb - 1).end());
        var attribute = text.substring(words.get(verb).start(), words.get(end - 1).end());
        return Optional.of(claim(words.subList(verb, end), subject, attribute, object, dated, sentence, from));
    }

    private static Claim claim(List<Token> verb, String subject, String attribute, String object, TimeWords dated, String sentence, int from) {
        var beginsWithBe = BE.contains(verb.getFirst().text().toLowerCase(Locale.ROOT));
        var passive = beginsWithBe && verb.size() > 2;
        var name = beginsWithBe && verb.size() > 1 ? attribute.substring(attribute.indexOf(' ') + 1) : attribute;
        return new Claim(subject, beginsWithBe && verb.size() == 1 ? "is" : name, object, passive, passive ? 0.7 : 0.55, sentence, from,
                dated.validity());
    }

    /** Where the noun phrase at the beginning ends; 0 when there is none. */
    private static int subjectEnd(List<Token> words) {
        var end = 0;
        while (end < words.size() && words.get(end).is("DET", "ADJ", "NOUN", "PROPN", "NUM") && end < LONGEST_SUBJECT) {
            end++;
        }
        return end < words.size() && words.get(end).is("AUX", "VERB") ? end : 0;
    }

    /** The verb with its auxiliaries, and the preposition or particle right after it. */
    private static int verbEnd(List<Token> words, int start) {
        var end = start;
        while (end < words.size() && words.get(end).is("AUX", "VERB", "ADV", "PART")) {
            end++;
        }
        return end < words.size() && end > start && words.get(end).is("ADP") ? end + 1 : end;
    }

    /** "The pump runs when it rains": what follows is another sentence. */
    private static boolean endsOnVerbAlone(List<Token> words, int end) {
        return words.get(end).is("SCONJ", "CCONJ", "PUNCT", "PRON");
    }
}
