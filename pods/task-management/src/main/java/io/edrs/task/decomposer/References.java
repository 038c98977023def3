package io.edrs.task.decomposer;

import io.edrs.platform.language.Cut;
import io.edrs.platform.language.Token;
import io.edrs.platform.language.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the thing a part speaks of where a later part only says "it". */
@Singleton
final class References {

    private static final Pattern OWN = Pattern.compile("(?i)\\b(?:its|their)\\b");
    private static final Pattern IT = Pattern.compile("(?i)\\b(?:it|they|them)\\b");

    private static final Pattern NO_SUBJECT = Pattern.compile("(?i)[\\d.,]+|(?:last |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|"
            + "april|may|june|july|august|september|october|november|december");

    List<String> resolved(List<String> parts) {
        var standing = new ArrayList<String>();
        String subject = null;
        for (var part : parts) {
            var refers = IT.matcher(part).find() || OWN.matcher(part).find();
            if (subject != null && refers && !standing.isEmpty()) {
                standing.add(IT.matcher(OWN.matcher(part).replaceFirst(Matcher.quoteReplacement(subject + "'s")))
                        .replaceFirst(Matcher.quoteReplacement(subject)));
            } else {
                standing.add(part);
                var own = subject(part);
                subject = own == null ? subject : own;
            }
        }
        return standing;
    }

    /** The last noun phrase with a name in it, else the first of which something is asked, else the first with a determiner, else the first noun. */
    private @Nullable String subject(String part) {
        String named = null;
        String determined = null;
        String bare = null;
        var owned = false;
        var tokens = Words.of(part, Cut.TOKENS).tokens();
        for (int i = 0; i < tokens.size(); i++) {
            var end = phraseEnd(tokens, i);
            if (end > i) {
                var text = part.substring(tokens.get(i).start(), tokens.get(end - 1).end());
                var isNamed = tokens.subList(i, end).stream().anyMatch(token -> token.is("PROPN") || token.text().matches(".*\\d.*"));
                var isOwner = i > 0 && tokens.get(i - 1).text().equalsIgnoreCase("of");
                if (!NO_SUBJECT.matcher(text).matches()) {
                    named = isNamed ? text : named;
                    determined = tokens.get(i).is("DET") && (determined == null || (isOwner && !owned)) ? text : determined;
                    owned |= isOwner;
                    bare = bare == null && !tokens.get(i).is("DET") ? text : bare;
                }
                i = end - 1;
            }
        }
        var subject = named != null ? named : determined != null ? determined : bare;
        return subject == null ? null : subject.replaceFirst("^The ", "the ").replaceFirst("^An? ", "the ");
    }

    private static int phraseEnd(List<Token> tokens, int from) {
        var at = from;
        if (tokens.get(at).is("DET") && !tokens.get(at).text().matches("(?i)which|what|whose")) {
            at++;
        }
        var nouns = at;
        while (at < tokens.size() && tokens.get(at).is("ADJ", "NOUN", "PROPN", "NUM", "X")) {
            at++;
        }
        return at > nouns && tokens.get(at - 1).is("NOUN", "PROPN", "NUM", "X") ? at : from;
    }
}
