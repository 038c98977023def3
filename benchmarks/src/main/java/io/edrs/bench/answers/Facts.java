package io.edrs.bench.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Invents things and their values from a seed; no name is given twice. */
final class Facts {

    private final Themes themes;
    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private List<String> groups = List.of();

    Facts(Themes themes, Random random) {
        this.themes = themes;
        this.random = random;
    }

    /** From here on, groups are others: no two documents share one. */
    void newGroups() {
        groups = List.of(group(), group(), group());
    }

    private String group() {
        for (;;) {
            var code = "%c%d".formatted('A' + random.nextInt(26), 10 + random.nextInt(990));
            if (taken.add(code)) {
                return code;
            }
        }
    }

    /** A thing of the domain with the given properties. */
    Thing thing(Themes.Domain domain, List<Themes.Attribute> attributes, List<String> headers) {
        var values = new LinkedHashMap<Themes.Attribute, String>();
        var called = new LinkedHashMap<Themes.Attribute, String>();
        for (var i = 0; i < attributes.size(); i++) {
            values.put(attributes.get(i), value(attributes.get(i).v()));
            called.put(attributes.get(i), headers.get(i));
        }
        return new Thing(domain, name(domain), values, called, some(domain.items().values(), 3));
    }

    /** A name of the domain nobody bears yet. */
    String name(Themes.Domain domain) {
        for (var attempt = 0; ; attempt++) {
            var suffix = attempt > 200 ? " " + (2 + random.nextInt(90)) : "";
            var name = pick(domain.first()) + domain.join() + pick(domain.second()) + suffix;
            if (taken.add(name)) {
                return name;
            }
        }
    }

    /** A name nobody bears that shares a word with the given one. */
    String nearMiss(Thing thing) {
        var domain = thing.domain();
        for (var attempt = 0; attempt < 200; attempt++) {
            var first = domain.first().stream().filter(thing.name()::startsWith).findFirst().orElse(pick(domain.first()));
            var name = first + domain.join() + pick(domain.second());
            if (taken.add(name)) {
                return name;
            }
        }
        return "Neo" + thing.name();
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> List<T> some(List<T> from, int count) {
        var shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    int number(int below) {
        return random.nextInt(below);
    }

    private String value(String kind) {
        var parts = kind.split(":", -1);
        return switch (parts[0]) {
            case "person" -> pick(themes.people().first()) + " " + pick(themes.people().last());
            case "city" -> pick(themes.cities());
            case "date" -> "%d-%02d-%02d".formatted(2015 + random.nextInt(14), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case "money" -> "%,d EUR".formatted(100 + random.nextInt(90_000)).replace(',', random.nextBoolean() ? ',' : '\'').replace("'", "");
            case "phone" -> "+49 %d %d".formatted(30 + random.nextInt(60), 100_000 + random.nextInt(900_000));
            case "email" -> (pick(themes.people().first()) + "." + random.nextInt(1000) + "@example.org").toLowerCase(Locale.ROOT);
            case "group" -> pick(groups);
            case "enum" -> pick(List.of(parts[1].split(",")));
            default -> Integer.parseInt(parts[1]) + random.nextInt(Integer.parseInt(parts[2]) - Integer.parseInt(parts[1])) + parts[3];
        };
    }
}
