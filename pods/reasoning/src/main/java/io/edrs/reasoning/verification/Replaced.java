package io.edrs.reasoning.verification;

import io.edrs.platform.language.Word;
import java.util.List;
import java.util.Set;

/** Finds a word that stands where the evidence has another: the sentence is quoted but for that word. */
final class Replaced {

    private static final Set<String> NAMING = Set.of("NOUN", "PROPN", "ADJ", "NUM");

    private Replaced() {}

    /** What was replaced, as a phrase; empty when nothing was. A verb in another's place is a paraphrase. */
    static String in(Reading claim, Ground ground) {
        var said = claim.content();
        var own = ground.own().content();
        for (var i = 0; i < said.size(); i++) {
            if (!ground.knows(said.get(i))) {
                var there = inPlace(said, i, own);
                if (there != null && names(claim, said.get(i)) && names(ground.own(), there) && said.stream().noneMatch(word -> word.stem().equals(there.stem()))) {
                    return "the evidence says %s, not %s".formatted(there.text(), said.get(i).text());
                }
            }
        }
        return "";
    }

    private static Word inPlace(List<Word> said, int i, List<Word> own) {
        var before = i == 0 ? -1 : position(own, said.get(i - 1));
        var after = i == said.size() - 1 ? own.size() : position(own, said.get(i + 1));
        var known = (i == 0 || before >= 0) && (i == said.size() - 1 || after >= 0);
        return known && after - before == 2 ? own.get(before + 1) : null;
    }

    private static int position(List<Word> own, Word word) {
        for (var i = 0; i < own.size(); i++) {
            if (own.get(i).stem().equals(word.stem())) {
                return i;
            }
        }
        return -5;
    }

    private static boolean names(Reading reading, Word word) {
        var at = reading.words().indexOf(word);
        return at >= 0 && NAMING.contains(reading.words().tags().get(at));
    }
}
