package io.edrs.task.decomposer;

import io.edrs.platform.language.Cut;
import io.edrs.platform.language.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes coordinated things apart where each of them is asked about: properties of one thing, or one property of several. */
@Singleton
final class Nouns {

    private static final String LINK = "of|for|in|at|on|from";
    private static final Pattern PROPERTIES = Pattern.compile("(?i)^((?:what|which) (?:is|are|was|were)|(?:(?:please|can you|could you) )*(?:tell me|give me|show me|list|name|state|provide)(?: us)?) "
            + "((?:the |its )?.+?),? and (.+?) ((?:" + LINK + ") .+?)([?.!]*)$");
    private static final Pattern THINGS = Pattern.compile("(?i)^((?:what|which|who|how|where|when|tell me|give me|show me)\\b.*? (?:" + LINK + ") )(.+?),? and ([^,]+?)([?.!]*)$");
    private static final Pattern TOGETHER = Pattern.compile("(?i)\\b(?:between|difference|differences|compare|compared|versus|vs|both|together|altogether|combined|"
            + "in total|sum|average|relationship|relation|ratio|common|share|joint|jointly|each other|mean|median)\\b");
    private static final Set<String> PAIRS = Set.of("research and development", "terms and conditions", "pros and cons", "health and safety",
            "profit and loss", "supply and demand", "mergers and acquisitions", "command and control", "trial and error", "cause and effect",
            "rules and regulations", "goods and services", "policies and procedures", "strengths and weaknesses", "advantages and disadvantages",
            "dos and don'ts", "track and trace", "plug and play", "wear and tear", "sales and marketing", "marketing and sales",
            "oil and gas", "food and beverage", "arts and crafts", "law and order", "checks and balances", "roles and responsibilities",
            "input and output", "read and write", "nuts and bolts", "questions and answers", "first and last", "trinidad and tobago");

    List<String> of(String piece) {
        var lower = piece.toLowerCase(Locale.ROOT);
        if (!lower.contains(" and ") || TOGETHER.matcher(piece).find() || PAIRS.stream().anyMatch(lower::contains)) {
            return List.of(piece);
        }
        var properties = properties(piece);
        return properties.size() > 1 ? properties : things(piece);
    }

    /** The price and weight of the R2. */
    private List<String> properties(String piece) {
        var match = PROPERTIES.matcher(piece);
        if (!match.matches()) {
            return List.of(piece);
        }
        var items = items(match.group(2), match.group(3));
        if (items.stream().anyMatch(item -> !isThing(item)) || namesOnly(piece, items)) {
            return List.of(piece);
        }
        var verb = match.group(1).replaceAll("(?i)\\bare$", "is").replaceAll("(?i)\\bwere$", "was");
        var end = match.group(5).isEmpty() ? "?" : match.group(5);
        return items.stream().map(item -> verb + " " + determined(item) + " " + match.group(4) + end).toList();
    }

    /** The price of the R2 and the R3. */
    private List<String> things(String piece) {
        var match = THINGS.matcher(piece);
        if (!match.matches()) {
            return List.of(piece);
        }
        var items = items(match.group(2), match.group(3));
        if (items.stream().anyMatch(item -> !isThing(item) || item.matches("(?i)(?:its|their) .*")) || (items.size() == 2 && namesOnly(piece, items))) {
            return List.of(piece);
        }
        return items.stream().map(item -> match.group(1) + item + (match.group(4).isEmpty() ? "?" : match.group(4))).toList();
    }

    private static List<String> items(String before, String last) {
        var items = new ArrayList<>(Arrays.asList(before.split(",\\s*")));
        items.add(last);
        return items.stream().map(String::strip).toList();
    }

    private boolean isThing(String item) {
        var words = Words.of(item, Cut.TOKENS).tokens();
        return !words.isEmpty() && words.size() <= 6 && words.stream().noneMatch(word -> word.is("AUX", "SCONJ", "PRON", "ADV", "PUNCT") && !word.text().equalsIgnoreCase("its"))
                && words.stream().noneMatch(word -> word.is("VERB") && word != words.getLast() && word != words.getFirst())
                && words.getLast().is("NOUN", "PROPN", "NUM", "VERB", "ADJ", "X", "SYM");
    }

    /** Two bare names joined by "and" may be one name. */
    private boolean namesOnly(String piece, List<String> items) {
        var tokens = Words.of(piece, Cut.TOKENS).tokens();
        return items.stream().allMatch(item -> Character.isUpperCase(item.charAt(0)) && item.chars().noneMatch(Character::isDigit)
                || tokens.stream().anyMatch(token -> token.text().equals(item) && token.is("PROPN") && item.chars().noneMatch(Character::isDigit)));
    }

    private static String determined(String item) {
        return item.matches("(?i)(?:the|a|an|its|their|our|your|my) .*") || Character.isUpperCase(item.charAt(0)) ? item : "the " + item;
    }
}
