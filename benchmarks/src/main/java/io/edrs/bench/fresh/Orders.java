package io.edrs.bench.fresh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws puzzles of order in many wordings; their answers come from trying every order. */
public final class Orders {

    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven");
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh");
    private static final List<String> SUPERLATIVE = List.of("age", "price");
    private static final List<String> CLUES = List.of("before", "before", "next", "beside", "between", "at", "at", "first", "last", "notfirst", "notat", "gap");

    private final Map<String, List<Bank.Line>> themes;
    private final Random random;

    public Orders(long seed) {
        random = new Random(seed);
        themes = Bank.of("orders.txt", "\\|").shuffled(random, null).stream().collect(Collectors.groupingBy(Bank.Line::key, java.util.TreeMap::new, Collectors.toList()));
    }

    private record Clue(String words, Predicate<int[]> holds) {}

    /** @param asked {@code options}, {@code whether} or {@code which} */
    public List<Drawn> draw(int problems, String asked) {
        var drawn = new ArrayList<Drawn>();
        while (drawn.size() < problems) {
            var theme = List.copyOf(themes.keySet()).get(drawn.size() % themes.size());
            problem(theme, asked).ifPresent(drawn::add);
        }
        return drawn;
    }

    private java.util.Optional<Drawn> problem(String theme, String asked) {
        var size = List.of(3, 5, 5, 7).get(random.nextInt(4));
        var things = new ArrayList<>(Arrays.asList(line(theme, "things").getFirst().text().split(", ")));
        Collections.shuffle(things, random);
        var chosen = things.subList(0, size);
        var orders = orders(size);
        var clues = new ArrayList<Clue>();
        for (var tries = 0; tries < 60 && orders.size() > 1; tries++) {
            var clue = clue(theme, CLUES.get(random.nextInt(CLUES.size())), chosen);
            var left = clue == null ? orders : orders.stream().filter(clue.holds()).toList();
            if (clue != null && !left.isEmpty() && left.size() < orders.size()) {
                orders = left;
                clues.add(clue);
            }
        }
        if (orders.size() > 1) {
            return java.util.Optional.empty();
        }
        var list = asked.equals("which") || theme.equals("race") ? chosen : chosen;
        var begin = draw(theme, "begin").text().replace("{N}", NUMBERS.get(size)).replace("{L}", listed(theme, list));
        var text = capital(begin) + " " + clues.stream().map(Clue::words).collect(Collectors.joining(" "));
        return java.util.Optional.of(asked(theme, asked, chosen, orders.getFirst(), text));
    }

    private Drawn asked(String theme, String asked, List<String> chosen, int[] order, String text) {
        var place = random.nextInt(chosen.size());
        if (asked.equals("options")) {
            var wording = draw(theme, "at").text();
            var options = chosen.stream().map(thing -> capital(placed(theme, wording.replace("{X}", thing), place, chosen.size()))).toList();
            var right = IntStream.range(0, chosen.size()).filter(i -> order[i] == place).findFirst().orElseThrow();
            return new Drawn(text + "\nWhich of the following is true?", options, String.valueOf((char) ('A' + right)));
        }
        if (asked.equals("which")) {
            var right = IntStream.range(0, chosen.size()).filter(i -> order[i] == place).findFirst().orElseThrow();
            return new Drawn(text + " " + placed(theme, draw(theme, "ask").text(), place, chosen.size()), List.of(), chosen.get(right));
        }
        var clue = clue(theme, List.of("before", "at", "first", "last").get(random.nextInt(4)), chosen);
        var statement = java.util.Objects.requireNonNull(clue);
        return new Drawn(text + "\nIs the following statement true or false? " + statement.words(), List.of(), statement.holds().test(order) ? "true" : "false");
    }

    private @org.jspecify.annotations.Nullable Clue clue(String theme, String kind, List<String> things) {
        var size = things.size();
        if (line(theme, kind).isEmpty() || size < 4 && kind.equals("gap")) {
            return null;
        }
        var wording = draw(theme, kind);
        var picked = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(picked, random);
        int x = picked.get(0);
        int y = picked.get(1);
        int z = picked.get(2);
        var place = random.nextInt(size);
        var words = placed(theme, wording.text().replace("{X}", things.get(x)).replace("{Y}", things.get(y)).replace("{Z}", things.get(z)), place, size);
        var zxy = wording.use().equals("zxy");
        var third = wording.use().equals("third");
        Predicate<int[]> holds = switch (kind) {
            case "before" -> order -> order[x] < order[y];
            case "next" -> order -> order[x] + 1 == order[y];
            case "beside" -> order -> Math.abs(order[x] - order[y]) == 1;
            case "between" -> order -> order[z] < order[x] && order[x] < order[y] || !zxy && order[y] < order[x] && order[x] < order[z];
            case "at" -> order -> order[x] == place;
            case "first" -> order -> order[x] == 0;
            case "last" -> order -> order[x] == size - 1;
            case "notfirst" -> order -> order[x] != 0;
            case "notat" -> order -> order[x] != place;
            default -> order -> third ? order[x] == 2 : Math.abs(order[x] - order[y]) == 3;
        };
        return new Clue(capital(words), holds);
    }

    private static String placed(String theme, String words, int place, int size) {
        var text = words.replace("{K}", PLACES.get(place)).replace("{J}", PLACES.get(size - 1 - place));
        return SUPERLATIVE.contains(theme) ? text.replaceAll("\\bfirst[ -](?=old|young|most|cheap)", "") : text;
    }

    private String listed(String theme, List<String> things) {
        var articles = theme.equals("shelf") ? things.stream().map(thing -> "a " + thing).toList() : things;
        var last = articles.size() - 1;
        return String.join(", ", articles.subList(0, last)) + (random.nextBoolean() ? ", and " : " and ") + articles.get(last);
    }

    private List<Bank.Line> line(String theme, String key) {
        return themes.get(theme).stream().filter(line -> line.text().equals(key)).map(line -> {
            var parts = line.use().split("\\|");
            return new Bank.Line(key, parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
        }).toList();
    }

    private Bank.Line draw(String theme, String key) {
        var lines = line(theme, key);
        return lines.get(random.nextInt(lines.size()));
    }

    private static List<int[]> orders(int size) {
        var orders = new ArrayList<int[]>();
        permute(new ArrayList<>(IntStream.range(0, size).boxed().toList()), 0, orders);
        return orders;
    }

    private static void permute(List<Integer> places, int from, List<int[]> orders) {
        if (from == places.size()) {
            orders.add(places.stream().mapToInt(Integer::intValue).toArray());
            return;
        }
        for (var i = from; i < places.size(); i++) {
            Collections.swap(places, from, i);
            permute(places, from + 1, orders);
            Collections.swap(places, from, i);
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
