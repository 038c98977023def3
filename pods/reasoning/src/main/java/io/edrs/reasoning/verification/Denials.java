package io.edrs.reasoning.verification;

import io.edrs.platform.language.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a sentence denies: the words in reach of each "not", as far as the end of its clause. */
final class Denials {

    private static final Pattern CUE = Pattern.compile("(?i)\\b(?:not(?! only\\b)|no(?! (?:later|more|less|fewer|sooner|longer|earlier) than\\b)|no one|nobody|nothing|none|never|nor|neither"
            + "|cannot|without|hardly|unable|fail(?:s|ed)? to|refuse[sd]? to|lack(?:s|ed)?|(?:false|untrue|incorrect|wrong) that|\\w+n['’]t)(?![\\w'’-]|\\. ?\\d)");
    private static final Pattern END = Pattern.compile("(?i)[,;:.!?|]|\\b(?:and|but|because|unless|although|though|while|so that|which)\\b");

    private static final int LACKING = 4;

    private Denials() {}

    /** For each denial the stems of the words it denies; those before it when nothing follows. */
    static List<Set<String>> of(String text, List<Word> words) {
        var all = new ArrayList<Set<String>>();
        var cue = CUE.matcher(text);
        while (cue.find()) {
            var end = END.matcher(text);
            var until = end.find(cue.end()) ? end.start() : text.length();
            var denied = cue.group().equalsIgnoreCase("without") ? next(words, cue.end(), until) : stems(words, cue.end(), until);
            all.add(denied.isEmpty() ? stems(words, 0, cue.start()) : denied);
        }
        return all;
    }

    /** "Without it nobody may enter": only what follows at once is lacking. */
    private static Set<String> next(List<Word> words, int from, int to) {
        var following = words.stream().filter(word -> word.start() >= from && word.end() <= to).limit(LACKING).toList();
        return stems(following, from, to);
    }

    private static Set<String> stems(List<Word> words, int from, int to) {
        var stems = new HashSet<String>();
        words.stream().filter(word -> word.start() >= from && word.end() <= to && !word.stop()).forEach(word -> stems.add(word.stem()));
        return stems;
    }

    /** Whether one text denies what the other affirms, judged by the words both contain. */
    static boolean differ(Reading claim, Reading proof) {
        var mine = reaching(claim, proof);
        var theirs = reaching(proof, claim);
        if (mine.isEmpty() && theirs.isEmpty()) {
            return !claim.denials().isEmpty() && proof.denials().isEmpty();
        }
        if (mine.isEmpty() || theirs.isEmpty()) {
            return true;
        }
        var shared = new HashSet<String>();
        mine.forEach(shared::addAll);
        var other = new HashSet<String>();
        theirs.forEach(other::addAll);
        shared.retainAll(other);
        return shared.isEmpty() || mine.size() != theirs.size();
    }

    private static List<Set<String>> reaching(Reading one, Reading other) {
        return one.denials().stream().filter(denied -> denied.stream().anyMatch(other.stems()::contains)).toList();
    }
}
