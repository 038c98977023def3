package io.edrs.reasoning.english;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a predicate is said, {@code %s} for each thing.
 *
 * @param base the verb phrase after "does" or "can"
 */
record Phrase(String positive, String negative, String base) {

    static final String AMONG = "among the ";

    /** Of two ways to say the same, the one in the singular. */
    Phrase or(Phrase other) {
        return positive.contains(AMONG) ? other : this;
    }

    static Phrase is(String what) {
        var safe = what.replace("%", "%%").replace("%%s", "%s");
        return new Phrase("%s is " + safe, "%s is not " + safe, "be " + safe);
    }

    /** A verb phrase, its verb at the place of the head. */
    static Phrase does(List<Token> tokens, int start, int head, int end, String object) {
        var verb = tokens.get(head).lower();
        var past = Forms.past(verb) || verb.endsWith("ing") && head > start;
        var before = words(tokens, start, head);
        var after = words(tokens, head + 1, end) + object;
        var third = past || Forms.thirdPerson(verb) ? verb : third(verb);
        var base = Forms.thirdPerson(verb) ? base(verb) : verb;
        var said = "%s" + before + " " + third + after;
        return new Phrase(said, past ? "it is not so that " + said : "%s does not" + before + " " + base + after, before.strip() + base + after);
    }

    Phrase after(String modal) {
        return new Phrase("%s " + modal + " " + base, "%s " + modal + " not " + base, modal + " " + base);
    }

    /** With its object in its place. */
    Phrase with(String object) {
        var safe = object.replace("%", "%%");
        return new Phrase(positive.replaceFirst(" %s$", " " + safe), negative.replaceFirst(" %s$", " " + safe), base.replaceFirst(" %s$", " " + safe));
    }

    static String article(String noun) {
        return ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
    }

    private static String words(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().map(token -> " " + token.text().replace("%", "%%")).collect(Collectors.joining()).replace(" 's", "'s").replace(" ,", ",");
    }

    private static String third(String verb) {
        if (verb.equals("have")) {
            return "has";
        }
        if (verb.matches(".*[^aeiou]y")) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        return verb.matches(".*(s|x|z|ch|sh|o)") ? verb + "es" : verb + "s";
    }

    private static String base(String third) {
        if (third.equals("has")) {
            return "have";
        }
        if (third.endsWith("ies") && third.length() > 4) {
            return third.substring(0, third.length() - 3) + "y";
        }
        return third.matches(".*(ss|x|zz|ch|sh|o)es") ? third.substring(0, third.length() - 2) : third.substring(0, third.length() - 1);
    }
}
