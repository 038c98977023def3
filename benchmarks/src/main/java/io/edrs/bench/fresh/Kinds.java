package io.edrs.bench.fresh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws problems about what kinds of things are and do, some in many wordings, and judges them by trying every world. */
public final class Kinds {

    private static final int PREDICATES = 9;

    private final Bank wordings = Bank.of("phrasings.txt", "\\|");
    private final Bank words = Bank.of("words.txt", "\\s+");
    private final Random random;

    public Kinds(long seed) {
        random = new Random(seed);
    }

    /** What holds of everybody: all of the literals on the left and then the one on the right. A literal is a place, negated below zero. */
    private record Rule(List<Integer> left, int right) {

        boolean holds(int world) {
            return !left.stream().allMatch(literal -> is(world, literal)) || is(world, right);
        }
    }

    private static boolean is(int world, int literal) {
        return ((world >> (Math.abs(literal) - 1)) & 1) == (literal > 0 ? 1 : 0);
    }

    /** @param wide whether rules have several conditions */
    public List<Drawn> draw(int problems, boolean wide) {
        var drawn = new ArrayList<Drawn>();
        while (drawn.size() < problems) {
            problem(wide, List.of("true", "false", "unknown").get(drawn.size() % 3)).ifPresent(drawn::add);
        }
        return drawn;
    }

    private java.util.Optional<Drawn> problem(boolean wide, String wanted) {
        var said = new ArrayList<Said>();
        words.shuffled(random, "noun").stream().limit(4).map(Said::of).forEach(said::add);
        words.shuffled(random, "adjective").stream().limit(3).map(Said::of).forEach(said::add);
        words.shuffled(random, "verb").stream().limit(PREDICATES - 7).map(Said::of).forEach(said::add);
        var rules = new ArrayList<Rule>();
        var sentences = new ArrayList<String>();
        for (var i = 0; i < 5 + random.nextInt(4); i++) {
            if (wide && random.nextInt(2) == 0) {
                conditions(said, rules, sentences);
            } else {
                simple(said, rules, sentences);
            }
        }
        var name = words.shuffled(random, "name").getFirst().text();
        var facts = new ArrayList<Rule>();
        for (var i = 0; i < (wide ? 3 : 1); i++) {
            var literal = (1 + random.nextInt(PREDICATES)) * (random.nextInt(4) == 0 ? -1 : 1);
            facts.add(new Rule(List.of(), literal));
            sentences.add(of(name, said.get(Math.abs(literal) - 1), literal > 0 ? "fact" : "deny"));
        }
        var goal = (1 + random.nextInt(PREDICATES)) * (random.nextBoolean() ? 1 : -1);
        if (facts.stream().anyMatch(fact -> Math.abs(fact.right()) == Math.abs(goal)) || !judged(rules, facts, goal).equals(wanted)) {
            return java.util.Optional.empty();
        }
        Collections.shuffle(sentences, random);
        return java.util.Optional.of(new Drawn(String.join(" ", sentences) + "\n" + asked(name, said.get(Math.abs(goal) - 1), goal > 0), List.of(), wanted));
    }

    private static String judged(List<Rule> rules, List<Rule> facts, int goal) {
        // Kinds nobody is of would make rules true of nothing; that is allowed, so only the one spoken of is tried.
        var worlds = IntStream.range(0, 1 << PREDICATES).filter(world -> rules.stream().allMatch(rule -> rule.holds(world))
                && facts.stream().allMatch(fact -> fact.holds(world))).boxed().toList();
        var where = worlds.stream().filter(world -> is(world, goal)).count();
        return worlds.isEmpty() ? "contradiction" : where == worlds.size() ? "true" : where == 0 ? "false" : "unknown";
    }

    private void simple(List<Said> said, List<Rule> rules, List<String> sentences) {
        var left = 1 + random.nextInt(4);
        var right = 1 + random.nextInt(PREDICATES);
        if (left == right) {
            return;
        }
        var positive = random.nextInt(4) > 0;
        rules.add(new Rule(List.of(left), positive ? right : -right));
        var one = said.get(left - 1);
        var other = said.get(right - 1);
        sentences.add(filled(wordings.draw(random, positive ? "all" : "none", List.of(other.kind(), "given")).text(), one, other, other));
    }

    private void conditions(List<Said> said, List<Rule> rules, List<String> sentences) {
        var places = new ArrayList<>(IntStream.rangeClosed(1, PREDICATES).boxed().toList());
        Collections.shuffle(places, random);
        var parts = places.subList(0, 3).stream().map(place -> said.get(place - 1)).toList();
        var either = random.nextInt(3) == 0;
        var uses = new ArrayList<String>();
        var adjectives = parts.stream().filter(part -> part.kind().equals("adjective")).count();
        if (parts.get(0).kind().equals("adjective") && parts.get(1).kind().equals("adjective")) {
            uses.add("adjectives");
        }
        if (adjectives == 3) {
            uses.add("adjectives3");
        }
        if (!parts.get(2).kind().equals("verb")) {
            uses.add("be");
        }
        var line = wordings.draw(random, either ? "either" : "both", uses);
        sentences.add(filled(line.text(), parts.get(0), parts.get(1), parts.get(2)));
        if (either) {
            rules.add(new Rule(List.of(places.get(0)), places.get(2)));
            rules.add(new Rule(List.of(places.get(1)), places.get(2)));
        } else {
            rules.add(new Rule(List.of(places.get(0), places.get(1)), places.get(2)));
        }
    }

    private String of(String name, Said said, String key) {
        return filled(wordings.draw(random, key, List.of(said.kind())).text().replace("{X}", name), said, said, said);
    }

    private String asked(String name, Said said, boolean positive) {
        var line = wordings.draw(random, "ask", List.of()).text();
        var statement = name + " " + (positive ? said.is() : said.isnt());
        return capital(line.replace("{S}", statement).replace("{Q}", said.asked(name, positive)));
    }

    private static String filled(String line, Said a, Said b, Said c) {
        var text = line.replaceAll("\\bthey( also)? \\{are ([ABC])}", "they$1 {they $2}").replaceAll("\\bthey \\{arent B}", "they {theyarent B}")
                .replaceAll("(?<=they \\{they A} and )\\{are B}", "{they B}").replace("they {are A} and {are B}", "they {they A} and {they B}");
        for (var part : List.of(java.util.Map.entry("A", a), java.util.Map.entry("B", b), java.util.Map.entry("C", c))) {
            var letter = part.getKey();
            var said = part.getValue();
            text = text.replace("{a " + letter + "}", said.article()).replace("{" + letter + "}", said.one()).replace("{" + letter + "s}", said.many())
                    .replace("{is " + letter + "}", said.is()).replace("{are " + letter + "}", said.are()).replace("{isnt " + letter + "}", said.isnt())
                    .replace("{arent " + letter + "}", said.arent()).replace("{be " + letter + "}", said.be()).replace("{they " + letter + "}", said.they())
                    .replace("{theyarent " + letter + "}", said.theyArent()).replace("{adj " + letter + "}", said.one()).replace("{adj" + letter + "}", said.one());
        }
        return capital(text);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
