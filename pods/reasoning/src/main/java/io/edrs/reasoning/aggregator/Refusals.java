package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Name;
import io.edrs.schema.knowledge.Passage;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says honestly what was looked for, what was found of it and what was not. */
final class Refusals {

    private static final Pattern MASK = Pattern.compile("\\[[a-z-]+:[0-9a-f]{16}]");

    private Refusals() {}

    static String text(Asked asked, List<String> missing, List<Passage> passages) {
        var unknown = asked.names().stream().filter(name -> passages.stream().noneMatch(passage -> mentions(passage, name)))
                .map(name -> masked(asked.query(), name.text())).distinct().toList();
        if (!unknown.isEmpty()) {
            return "I do not know: nothing I have mentions " + String.join(" or ", unknown) + ".";
        }
        var found = asked.names().isEmpty() ? known(asked, missing) : asked.names().stream().map(Name::text).distinct().collect(Collectors.joining(" and "));
        var lacking = missing.stream().filter(word -> !found.contains(word)).collect(Collectors.joining(" "));
        if (found.isEmpty() || lacking.isEmpty()) {
            return "I do not know: I found nothing that answers this.";
        }
        return "I do not know: I found " + found + " but nothing about its " + lacking + ".";
    }

    /** What was masked before it was stored is named by its whole mask, which becomes the number or address again for who may see it. */
    private static String masked(String query, String name) {
        return MASK.matcher(query).results().map(MatchResult::group).filter(text -> text.contains(name)).findFirst().orElse(name);
    }

    private static String known(Asked asked, List<String> missing) {
        return asked.terms().stream().filter(Term::heavy).map(Term::text).filter(word -> !missing.contains(word)).collect(Collectors.joining(" "));
    }

    private static boolean mentions(Passage passage, Name name) {
        return Field.of(passage.text()).holds(name) || Rows.context(passage).holds(name);
    }
}
