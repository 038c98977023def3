package io.edrs.reasoning.induction;

import io.edrs.reasoning.graphs.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Known facts, found by relation and by any one thing in them. */
final class Background {

    private static final int FEW = 6;
    private static final int OFTEN = 2;

    private record Place(String relation, int place, String thing) {}

    private final Budget budget;
    private final Map<String, List<Fact>> byRelation = new LinkedHashMap<>();
    private final Map<Place, List<Fact>> byThing = new HashMap<>();

    Background(List<Fact> facts, Budget budget) {
        this.budget = budget;
        for (var fact : facts) {
            byRelation.computeIfAbsent(key(fact.relation(), fact.things().size()), fresh -> new ArrayList<>()).add(fact);
            for (var place = 0; place < fact.things().size(); place++) {
                byThing.computeIfAbsent(new Place(key(fact.relation(), fact.things().size()), place, fact.things().get(place)), fresh -> new ArrayList<>()).add(fact);
            }
        }
    }

    /** One fact of each relation, to know its name and width. */
    List<Fact> shapes() {
        return byRelation.values().stream().map(List::getFirst).toList();
    }

    /** Facts that may satisfy the literal where some variables are bound: those with the rarest bound thing. */
    List<Fact> candidates(Literal literal, String[] bound) {
        budget.spend();
        var relation = key(literal.relation(), literal.arguments().size());
        var best = byRelation.getOrDefault(relation, List.of());
        for (var place = 0; place < literal.arguments().size(); place++) {
            var argument = literal.arguments().get(place);
            var thing = Literal.isVariable(argument) ? bound[Literal.number(argument)] : argument;
            if (thing != null) {
                var with = byThing.getOrDefault(new Place(relation, place, thing), List.of());
                best = with.size() < best.size() ? with : best;
            }
        }
        return best;
    }

    /** The things at a place of a relation, when they are few and come often enough to be named in rules. */
    List<String> fewAt(Fact shape, int place) {
        var things = new TreeSet<String>();
        var facts = byRelation.get(key(shape.relation(), shape.things().size()));
        for (var fact : facts) {
            things.add(fact.things().get(place));
            if (things.size() > FEW) {
                return List.of();
            }
        }
        return facts.size() < OFTEN * things.size() ? List.of() : List.copyOf(things);
    }

    private static String key(String relation, int width) {
        return relation + "/" + width;
    }
}
