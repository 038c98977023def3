package io.edrs.reasoning.amounts;

import io.edrs.reasoning.english.Keys;
import io.edrs.reasoning.proof.Linear;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads sentences that say how many there are of a thing, each in one of a few forms; what is in none of them is not read. */
final class AmountReader {

    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");
    private static final String OWNER = "(?:(?:the|my) [a-z]+|\\p{Lu}[\\w'-]*(?: \\p{Lu}[\\w'-]*)?|he|she|it)";
    private static final String SMALL = "(?!(?:to|from|of|for|in|on|at|with|away|and|than|each|per|every|more|fewer|less|as|left|now|together|altogether|combined)\\b)[a-z]+";
    private static final String THING = SMALL + "(?: " + SMALL + ")?";
    private static final String HOW = "(?<how>at least|at most|more than|over|fewer than|less than|under|exactly)?";
    private static final String JOINED = "(?<all>" + OWNER + "(?:,? (?:and )?" + OWNER + ")+|they)";
    private static final String TOTAL = "(?:together|in total|altogether|in all|combined|between them)";
    private static final Pattern PLAIN = of("(?<o>%s) (?<v>[a-z]+) %s ?(?<n>\\d+) (?<t>%s)", OWNER, HOW, THING);
    private static final Pattern DIFFERENCE = of("(?<o>%s) (?<v>[a-z]+) (?:(?<n>\\d+) )?(?:(?<u>%s) )?(?<d>more|fewer|less)(?: (?<t>%s))? than (?<p>%s)(?: does| do| did| has)?", OWNER, THING, THING, OWNER);
    private static final Pattern TIMES = of("(?<o>%s) (?<v>[a-z]+) (?:(?<n>\\d+) times |(?<half>half) )?as (?:many|much)(?: (?<t>%s))? as (?<p>%s)(?: does| do| did| has)?", OWNER, THING, OWNER);
    private static final Pattern TOGETHER = of("(?:%s,? )?%s (?:%s )?(?<v>[a-z]+) (?:%s )?%s ?(?<n>\\d+) (?<t>%s)(?: %s)?", TOTAL, JOINED, TOTAL, TOTAL, HOW, THING, TOTAL);
    private static final Pattern HOWMANY = of("how (?:many|much)(?: (?<t>%s))? (?:does|do|did) (?:%s|(?<o>%s)) (?<v>[a-z]+)(?: %s)?", THING, JOINED, OWNER, TOTAL);
    private static final Pattern HOWMANYMORE = of("how many (?<d>more|fewer)(?: (?<t>%s))? (?:does|do|did) (?<o>%s) (?<v>[a-z]+) than (?<p>%s)", THING, OWNER, OWNER);
    private static final Pattern POLAR = Pattern.compile("(?:does|do|did|is) (" + OWNER + "|.+ and " + OWNER + "|they) (.+)");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it");

    private final Set<String> owners = new LinkedHashSet<>();
    private final Set<String> verbs = new HashSet<>();
    private final Set<Boolean> past = new HashSet<>();
    private String thing = "";
    private String subject = "";

    private static Pattern of(String form, Object... parts) {
        return Pattern.compile(form.formatted(parts));
    }

    /** How the sentence is compared: number words as numbers, ages as years one has. */
    private static String plain(String sentence) {
        var text = sentence.strip().replaceAll("[.?!]+$", "").replace(",000", "000");
        for (var i = 0; i < NUMBERS.size(); i++) {
            text = text.replaceAll("(?i)\\b" + NUMBERS.get(i) + "\\b", String.valueOf(i));
        }
        text = text.replaceAll("\\b(\\d+) years? old\\b", "$1 years").replaceAll("\\b(?:(\\d+) years? )?older than\\b", "$1 more years than").replaceAll("\\b(?:(\\d+) years? )?younger than\\b", "$1 fewer years than")
                .replaceAll("\\bas old as\\b", "as many years as").replaceAll("(?i)^How old (is|are) (.+)$", "how many years does $2 is").replaceAll("\\b(?:twice|double)\\b", "2 times")
                .replaceAll("\\bthe same number of (.+?) as\\b", "as many $1 as").replaceAll("\\bno (?=[a-z]+s$)", "0 ").replaceAll("\\b(a|an) dozen\\b", "12").replaceAll("\\s+", " ");
        var first = text.split(" ", 2)[0];
        return Set.of("The", "My", "He", "She", "It", "They", "How", "Does", "Do", "Did", "Is", "Together", "Altogether", "In").contains(first) ? first.toLowerCase(java.util.Locale.ROOT) + text.substring(first.length()) : text;
    }

    Optional<Said> said(String sentence) {
        return rows(plain(sentence), true).map(rows -> new Said(sentence, rows));
    }

    /** Whether all that was read speaks of one deed at one time: who bought three and ate two has neither. */
    boolean even() {
        return verbs.size() == 1 && past.size() == 1;
    }

    /** No amount is less than nothing. */
    List<Linear> natural(Set<String> amounts) {
        return amounts.stream().sorted().map(amount -> new Linear(Map.of(amount, BigInteger.ONE.negate()), BigInteger.ZERO, "<=")).toList();
    }

    Optional<Asked> asked(String question) {
        var text = plain(question);
        var more = HOWMANYMORE.matcher(text);
        if (more.matches() && deed(more.group("v"), false)) {
            var sign = more.group("d").equals("more") ? 1 : -1;
            var times = sum(Map.of(first(more), BigInteger.valueOf(sign)), Map.of(amount(more.group("p"), null), BigInteger.valueOf(-sign)));
            return Optional.of(new Asked(question, List.of(), times, "%s " + more.group("d")));
        }
        var many = HOWMANY.matcher(text);
        if (many.matches() && deed(many.group("v"), false)) {
            var of = many.group("o") == null ? all(many.group("all")) : List.of(many.group("o"));
            var times = new HashMap<String, BigInteger>();
            of.forEach(owner -> times.merge(amount(owner, many.group("t")), BigInteger.ONE, BigInteger::add));
            return thing.isEmpty() ? Optional.empty() : Optional.of(new Asked(question, List.of(), times, "%s"));
        }
        var polar = POLAR.matcher(text);
        var statement = polar.matches() ? polar.group(1) + (text.startsWith("is ") ? " is " : " ") + polar.group(2) : text;
        return rows(statement, false).map(rows -> new Asked(question, rows, Map.of(), ""));
    }

    private Optional<List<Linear>> rows(String text, boolean told) {
        var plain = PLAIN.matcher(text);
        if (plain.matches() && deed(plain.group("v"), told)) {
            return Optional.of(List.of(compared(Map.of(first(plain), BigInteger.ONE), plain.group("how"), plain.group("n"))));
        }
        var difference = DIFFERENCE.matcher(text);
        if (difference.matches() && deed(difference.group("v"), told)) {
            var often = difference.group("d").equals("more") ? BigInteger.ONE : BigInteger.ONE.negate();
            thing = difference.group("u") == null ? thing : Keys.of(difference.group("u"));
            var between = sum(Map.of(first(difference), often), Map.of(amount(difference.group("p"), null), often.negate()));
            return Optional.of(List.of(compared(between, difference.group("n") == null ? "more than" : null, difference.group("n") == null ? "0" : difference.group("n"))));
        }
        var times = TIMES.matcher(text);
        if (times.matches() && deed(times.group("v"), told)) {
            var often = times.group("n") == null ? BigInteger.ONE : new BigInteger(times.group("n"));
            var own = times.group("half") == null ? BigInteger.ONE : BigInteger.TWO;
            return Optional.of(List.of(compared(sum(Map.of(first(times), own), Map.of(amount(times.group("p"), null), often.negate())), null, "0")));
        }
        var together = TOGETHER.matcher(text);
        if (together.matches() && Pattern.compile("\\b" + TOTAL + "\\b").matcher(text).find() && deed(together.group("v"), told)) {
            var sum = new HashMap<String, BigInteger>();
            all(together.group("all")).forEach(owner -> sum.merge(amount(owner, together.group("t")), BigInteger.ONE, BigInteger::add));
            return Optional.of(List.of(compared(sum, together.group("how"), together.group("n"))));
        }
        return Optional.empty();
    }

    private boolean deed(String verb, boolean told) {
        var base = Keys.stems(verb);
        if (told) {
            past.add(verb.equals("had") || verb.equals("was") || verb.endsWith("ed"));
            verbs.add(Set.of("is", "are", "was", "were").contains(verb) ? "is" : base);
            return true;
        }
        return verbs.isEmpty() || verbs.contains(Set.of("is", "are", "was", "were").contains(verb) ? "is" : base);
    }

    private List<String> all(String joined) {
        return joined.equals("they") ? List.copyOf(owners) : Arrays.stream(joined.split(",? and |, ")).map(String::strip).toList();
    }

    /** The amount's name; a thing not named is the one last named, and a pronoun stands for who was spoken of first before. */
    private String amount(String owner, @Nullable String named) {
        thing = named == null ? thing : Keys.of(named);
        var who = PRONOUNS.contains(owner) ? subject : owner.replaceFirst("^(the|my) ", "");
        owners.add(who);
        return who + " " + thing;
    }

    /** The same of who the sentence is about. */
    private String first(Matcher said) {
        var named = said.group("t");
        var amount = amount(said.group("o"), named);
        subject = PRONOUNS.contains(said.group("o")) ? subject : said.group("o").replaceFirst("^(the|my) ", "");
        return amount;
    }

    private static Map<String, BigInteger> sum(Map<String, BigInteger> one, Map<String, BigInteger> other) {
        var sum = new HashMap<>(one);
        other.forEach((amount, times) -> sum.merge(amount, times, BigInteger::add));
        sum.values().removeIf(times -> times.signum() == 0);
        return sum;
    }

    private static Linear compared(Map<String, BigInteger> times, @Nullable String how, String number) {
        var count = new BigInteger(number);
        return switch (how == null ? "exactly" : how) {
            case "at most" -> new Linear(times, count.negate(), "<=");
            case "fewer than", "less than", "under" -> new Linear(times, count.negate(), "<");
            case "at least" -> new Linear(turned(times), count, "<=");
            case "more than", "over" -> new Linear(turned(times), count, "<");
            default -> new Linear(times, count.negate(), "=");
        };
    }

    private static Map<String, BigInteger> turned(Map<String, BigInteger> times) {
        var turned = new HashMap<String, BigInteger>();
        times.forEach((amount, often) -> turned.put(amount, often.negate()));
        return turned;
    }

    /** The names amounts have. */
    static Set<String> amounts(List<Linear> rows) {
        var names = new LinkedHashSet<String>();
        rows.forEach(row -> names.addAll(row.times().keySet()));
        return names;
    }
}
