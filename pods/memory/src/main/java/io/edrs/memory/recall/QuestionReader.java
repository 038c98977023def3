package io.edrs.memory.recall;

import io.edrs.platform.language.Token;
import io.edrs.platform.language.Words;
import io.edrs.platform.language.time.Mention;
import io.edrs.platform.language.time.Reading;
import io.edrs.platform.language.time.TimeWords;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a question: its words, names, times, and what kind of answer it wants. */
@Singleton
final class QuestionReader {

    static final int LONGEST = 4_000;
    private static final int MOST_WORDS = 64;
    private static final int MOST_NAMES = 4;
    /** Words of asking and telling: every turn is told, so they tell turns apart no more than stop words do. */
    private static final Set<String> ASKING = Set.of("say", "said", "tell", "told", "mention", "mentioned", "talk", "talked",
            "ask", "asked", "remember", "recall", "know", "think", "thing", "things", "happen", "happened", "long", "many", "much",
            "often", "like", "please", "time", "date", "day", "year", "month", "s", "t", "o", "clock",
            "after", "before", "because", "while", "whether", "until", "again", "ever", "now", "once", "yet", "few", "further", "more", "most",
            "one", "other", "same", "own", "kind", "sort", "type", "get", "got", "myself", "yourself", "yourselves", "himself", "herself",
            "itself", "ourselves", "themselves");
    private static final Pattern VAGUE = Pattern.compile("^(?:(?:on|in|during|over|the|by|of) )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|spring|summer|autumn|fall|winter)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHEN = Pattern.compile("^\\W*(?:when|(?:on |in |at |since |until )?(?:what|which) "
            + "(?:date|day|month|year|time|week|season)|how (?:long|recently))\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHO = Pattern.compile("^\\W*(?:(?:with |to |for |from )?who|whose|whom)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHERE = Pattern.compile("^\\W*(?:where|(?:in |to |from )?(?:what|which) (?:city|country|town|place|state))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("\\bhow (?:many|much|old|far|big|often)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LATEST = Pattern.compile("\\b(?:now|nowadays|currently|current|latest|most recent(?:ly)?|these days|still|"
            + "at the moment|so far|lately|at present|anymore)\\b|\\blast time\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST = Pattern.compile("\\b(?:originally|initially|at first|first|to begin with|used to|formerly|previously|"
            + "back then|earliest|in the beginning)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern INDIRECT = Pattern.compile("\\b(?:the|a|an|my|her|his|their|our|['’]s)\\s(?:\\p{L}+\\s){1,3}(?:who|whom|that|which|whose|where)\\b"
            + "|\\b(?:person|friend|man|woman|one|someone|somebody|colleague|place|city|town) (?:i|he|she|they|we|\\p{Lu}\\p{L}+) "
            + "|\\b(?:the|her|his|their|my) (?:\\p{L}+ )?(?:of|from|with|in|at) the \\p{L}+ (?:who|that|which|where|from|in|with)\\b", Pattern.CASE_INSENSITIVE);

    Question read(String asked, LocalDate today) {
        var text = asked.length() <= LONGEST ? asked : asked.substring(0, LONGEST);
        var times = TimeWords.asked(text, today);
        var tokens = Words.of(new Reading(times.mentions().stream().filter(time -> !isVague(text, time)).toList(),
                times.anchors().stream().filter(anchor -> !anchor.length().isZero()).toList(), List.of()).without(text)).tokens();
        var content = content(tokens, times.mentions().isEmpty() && times.anchors().isEmpty());
        return new Question(text, distinct(content, MOST_WORDS), names(tokens),
                distinct(content.stream().filter(token -> token.isNoun() || token.isNumber()).toList(), MOST_WORDS),
                content.stream().map(token -> token.word().stem()).collect(Collectors.toSet()), times, today, wanted(text), order(text),
                INDIRECT.matcher(text).find());
    }

    /** Which Sunday or winter is meant is a guess, and "after the storm" speaks of the storm: such words are looked for as well. */
    private static boolean isVague(String text, Mention time) {
        return VAGUE.matcher(text.substring(time.start(), time.end())).find();
    }

    /** The words that say something; where none does and no time is named either, several together may. */
    private static List<Token> content(List<Token> tokens, boolean isAllThereIs) {
        var content = tokens.stream().filter(token -> isContent(token)).toList();
        return content.isEmpty() && isAllThereIs && tokens.size() > 1 ? tokens : content;
    }

    private static boolean isContent(Token token) {
        return !token.word().grammar() && !ASKING.contains(Words.plain(token.text()));
    }

    private static List<String> names(List<Token> tokens) {
        // A name at the beginning of a sentence may be tagged as anything, so that its capital has to do.
        return tokens.stream().filter(token -> Character.isUpperCase(token.text().charAt(0)) || Turns.isRole(token.text()))
                .filter(token -> !token.word().grammar() || token.isName()).map(token -> Words.plain(token.text()))
                .distinct().limit(MOST_NAMES).toList();
    }

    private static List<String> distinct(List<Token> tokens, int most) {
        return tokens.stream().map(token -> Words.plain(token.text())).distinct().limit(most).toList();
    }

    private static Wanted wanted(String text) {
        if (WHEN.matcher(text).find()) {
            return Wanted.TIME;
        }
        if (COUNT.matcher(text).find()) {
            return Wanted.NUMBER;
        }
        return WHO.matcher(text).find() ? Wanted.PERSON : WHERE.matcher(text).find() ? Wanted.PLACE : Wanted.ANYTHING;
    }

    private static int order(String text) {
        return LATEST.matcher(text).find() ? 1 : FIRST.matcher(text).find() ? -1 : 0;
    }
}
