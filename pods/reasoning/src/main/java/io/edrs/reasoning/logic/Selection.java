package io.edrs.reasoning.logic;

import io.edrs.reasoning.Premise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The premises a question may rest on: those that share words with it, and those that share words with them. */
final class Selection {

    private static final int ROUNDS = 3;
    private static final int MOST = 30;
    private static final int LONGEST = 240;

    private Selection() {}

    static List<Premise> of(String question, List<Premise> premises) {
        var words = new HashSet<>(Form.stems(question));
        var open = new ArrayList<>(premises.stream().filter(premise -> premise.text().length() <= LONGEST && !premise.text().endsWith("?")).toList());
        var chosen = new LinkedHashSet<Premise>();
        for (var round = 0; round < ROUNDS && chosen.size() < MOST; round++) {
            var near = open.stream().filter(premise -> shares(premise, words)).limit(MOST - chosen.size()).toList();
            open.removeAll(near);
            chosen.addAll(near);
            near.forEach(premise -> words.addAll(Form.stems(premise.text())));
        }
        return List.copyOf(chosen);
    }

    private static boolean shares(Premise premise, Set<String> words) {
        return Form.stems(premise.text()).stream().anyMatch(words::contains);
    }
}
