package io.edrs.reasoning.english;

import io.edrs.reasoning.formula.UnreadableFormula;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What words of one family share: nouns without their plural, verbs without their ending; no word needs to be known. */
final class Forms {

    private static final Map<String, String> IRREGULAR = pairs(lines("irregular-forms.txt"));
    private static final Set<String> PLURALS = Set.of("people", "men", "women", "children", "mice", "feet", "teeth", "geese", "police", "data", "criteria", "fish", "sheep", "oxen", "series");
    private static final int SHORTEST = 3;

    private Forms() {}

    /** The noun, whichever number it stands in. */
    static String noun(String lower) {
        var regular = IRREGULAR.get("n:" + lower);
        if (regular != null) {
            return regular;
        }
        var noun = lower;
        if (noun.endsWith("ies") && noun.length() > SHORTEST + 1) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        for (var shorter = stripped(noun); !shorter.equals(noun); shorter = stripped(noun)) {
            noun = shorter;
        }
        return noun;
    }

    /** "jompus" and "jompuses", "class" and "classes", "house" and "houses" meet; what they meet in need be no word. */
    private static String stripped(String noun) {
        if (noun.length() <= SHORTEST || noun.endsWith("ss")) {
            return noun;
        }
        return noun.endsWith("s") || noun.endsWith("e") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** The verb, whichever form it stands in. */
    static String verb(String lower) {
        var regular = IRREGULAR.get("v:" + lower);
        var verb = regular == null ? lower : regular;
        if (verb.endsWith("ies") || verb.endsWith("ied")) {
            return verb.substring(0, verb.length() - 3) + "y";
        }
        for (var ending : List.of("ing", "ed", "es", "s")) {
            if (verb.endsWith(ending) && verb.length() - ending.length() >= SHORTEST - 1 && !verb.endsWith("ss") && voiced(verb, ending)) {
                verb = verb.substring(0, verb.length() - ending.length());
                break;
            }
        }
        verb = verb.endsWith("e") && verb.length() > 2 ? verb.substring(0, verb.length() - 1) : verb;
        var n = verb.length();
        return n > SHORTEST && verb.charAt(n - 1) == verb.charAt(n - 2) && "bdgmnprtlk".indexOf(verb.charAt(n - 1)) >= 0 ? verb.substring(0, n - 1) : verb;
    }

    /** "sing", "need" and "bed" end in no ending. */
    private static boolean voiced(String verb, String ending) {
        return verb.substring(0, verb.length() - ending.length()).chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0)
                && !(ending.equals("ed") && verb.endsWith("eed"));
    }

    /** Whether it may be a plural. */
    static boolean plural(String lower) {
        return PLURALS.contains(lower) || lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("sis");
    }

    /** Whether it may be a singular. */
    static boolean singular(String lower) {
        return !plural(lower) || lower.length() <= SHORTEST || lower.endsWith("as") || lower.endsWith("us") || lower.endsWith("is") || Set.of("fish", "sheep", "series", "data", "species", "news", "lens", "bus", "gas").contains(lower);
    }

    static boolean thirdPerson(String lower) {
        return lower.equals("has") || lower.equals("does") || lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us");
    }

    static boolean past(String lower) {
        return lower.endsWith("ed") && !lower.endsWith("eed") || IRREGULAR.containsKey("v:" + lower) && !lower.endsWith("oes") && !lower.equals("has");
    }

    static List<String> lines(String name) {
        var stream = Forms.class.getResourceAsStream(name);
        if (stream == null) {
            throw new UnreadableFormula("The word list %s is missing beside %s.".formatted(name, Forms.class));
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> pairs(List<String> lines) {
        return lines.stream().flatMap(line -> {
            var parts = line.split("\\s+");
            // A noun with an irregular plural stays as it is; a verb's own form goes the way of all verbs.
            return java.util.Arrays.stream(parts).skip(parts[0].equals("n") ? 1 : 2).map(form -> Map.entry(parts[0] + ":" + form, parts[1]));
        }).collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
