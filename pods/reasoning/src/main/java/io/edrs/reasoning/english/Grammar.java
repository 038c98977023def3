package io.edrs.reasoning.english;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of {@code grammar.txt}: {@code LEFT -> right : meaning ; cost}. */
final class Grammar {

    static final Grammar ENGLISH = new Grammar(Forms.lines("grammar.txt"));

    private final Map<String, List<Rule>> byFirst = new HashMap<>();
    private final Set<String> words;

    Grammar(List<String> lines) {
        var rules = joined(lines).stream().flatMap(line -> numbered(line).stream()).map(Grammar::rule).flatMap(rule -> optional(rule).stream()).toList();
        for (var rule : rules) {
            for (var first : rule.right().getFirst().split("\\|")) {
                byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(rule);
            }
        }
        words = rules.stream().flatMap(rule -> rule.right().stream()).filter(symbol -> !Rule.category(symbol))
                .flatMap(symbol -> List.of(symbol.split("\\|")).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The rules that begin with the category or word. */
    List<Rule> beginningWith(String symbol) {
        return byFirst.getOrDefault(symbol, List.of());
    }

    /** The grammar's own words. */
    Set<String> words() {
        return words;
    }

    private static List<String> joined(List<String> lines) {
        var rules = new ArrayList<String>();
        for (var line : lines) {
            if (line.contains("->") || rules.isEmpty()) {
                rules.add(line);
            } else {
                rules.add(rules.removeLast() + " " + line);
            }
        }
        return rules;
    }

    /** A rule with {@code {N}} stands for one of the singular and one of the plural. */
    private static List<String> numbered(String line) {
        return line.contains("{N}") ? List.of(line.replace("{N}", "s"), line.replace("{N}", "p")) : List.of(line);
    }

    private static Rule rule(String line) {
        var arrow = line.indexOf("->");
        var colon = line.indexOf(" : ");
        var semicolon = line.lastIndexOf(" ; ");
        if (arrow < 0 || colon < 0) {
            throw new IllegalArgumentException("No rule: " + line);
        }
        var meaning = Lambda.parse(line.substring(colon + 3, semicolon < colon ? line.length() : semicolon));
        var cost = semicolon < colon ? 0 : Double.parseDouble(line.substring(semicolon + 3).strip());
        return new Rule(line.substring(0, arrow).strip(), List.of(line.substring(arrow + 2, colon).strip().split("\\s+")), meaning, cost);
    }

    /** A symbol ending in a question mark may be left out. */
    private static List<Rule> optional(Rule rule) {
        for (var i = 0; i < rule.right().size(); i++) {
            if (rule.right().get(i).endsWith("?")) {
                var with = new ArrayList<>(rule.right());
                with.set(i, with.get(i).substring(0, with.get(i).length() - 1));
                var without = new ArrayList<>(rule.right());
                without.remove(i);
                var both = new ArrayList<>(optional(new Rule(rule.left(), with, rule.meaning(), rule.cost())));
                both.addAll(optional(new Rule(rule.left(), without, rule.meaning(), rule.cost())));
                return both;
            }
        }
        return List.of(rule);
    }
}
