package io.edrs.reasoning.verification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words that turn a sentence around when one takes the other's place. */
final class Opposites {

    private static final Map<String, Set<String>> OF = new HashMap<>();

    static {
        for (var pair : """
                highest lowest; largest smallest; biggest smallest; longest shortest; oldest newest; oldest youngest; fastest slowest; cheapest dearest
                best worst; most least; maximum minimum; max min; more less; more fewer; above below; over under; before after; earlier later
                higher lower; larger smaller; bigger smaller; longer shorter; older newer; older younger; faster slower; first last; first second
                open closed; opened closed; opens closes; start end; started ended; starts ends; begin end; begins ends; began ended; increase decrease
                increased decreased; increases decreases; rose fell; rise fall; rises falls; grew shrank; up down; left right; inside outside; with without
                always never; everyone nobody; all none; everything nothing; allowed forbidden; allowed prohibited; required optional; permitted forbidden
                mandatory optional; enabled disabled; enable disable; active inactive; valid invalid; possible impossible; accepted rejected; accept reject
                accepts rejects; accepted refused; approved rejected; success failure; succeeded failed; passed failed; buy sell; bought sold; hot cold
                day night; north south; east west; northern southern; eastern western; morning evening; import export; internal external; public private
                lend borrow; arrive leave; arrives leaves; arrived left; same different; full empty; safe dangerous; true false; win lose; won lost
                """.split("[;\n]")) {
            var two = pair.strip().split(" ");
            if (two.length == 2) {
                OF.computeIfAbsent(two[0], key -> new HashSet<>()).add(two[1]);
                OF.computeIfAbsent(two[1], key -> new HashSet<>()).add(two[0]);
            }
        }
    }

    private Opposites() {}

    /** The opposites of a word in lower case. */
    static Set<String> of(String norm) {
        return OF.getOrDefault(norm, Set.of());
    }
}
