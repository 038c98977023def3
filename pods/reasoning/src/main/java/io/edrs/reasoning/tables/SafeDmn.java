package io.edrs.reasoning.tables;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.regex.Pattern;

/** Lets only such texts through as can neither run foreign code nor run for ever: FEEL without loops and functions of its own. */
final class SafeDmn {

    private static final int LONGEST = 1_000_000;
    private static final Pattern LANGUAGE = Pattern.compile("(?i)(?:expressionLanguage|typeLanguage)\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern FEEL = Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/[A-Z]+/[0-9]+/FEEL/?|https?://www\\.omg\\.org/spec/FEEL/[0-9]+");
    private static final Pattern ENTITY = Pattern.compile("<!(?:DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOP = Pattern.compile("(?i)(\\bfor\\s+\\S+\\s+in\\b|\\b(?:some|every)\\s+\\S+\\s+in\\b|\\bfunction\\s*\\(|\\bexternal\\s*\\{)");

    private SafeDmn() {}

    /** The text; throws {@code DMN_UNSAFE} with the reason. */
    static String checked(String xml) {
        if (xml.length() > LONGEST) {
            throw unsafe("it has %d characters, and at most %d are read".formatted(xml.length(), LONGEST));
        }
        if (ENTITY.matcher(xml).find()) {
            throw unsafe("it declares a document type or entities");
        }
        var language = LANGUAGE.matcher(xml);
        while (language.find()) {
            if (!FEEL.matcher(language.group(1)).matches()) {
                throw unsafe("its expression language is '%s'; only FEEL is run".formatted(language.group(1)));
            }
        }
        // Character references could spell what the eye does not see.
        var plain = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});").matcher(xml).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                Character.toString(code(found.group(1)))));
        var loop = LOOP.matcher(plain);
        if (loop.find()) {
            throw unsafe("'%s' could run for ever; say it with rules".formatted(loop.group().strip()));
        }
        return xml;
    }

    private static int code(String digits) {
        var code = digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
        return Character.isValidCodePoint(code) ? code : ' ';
    }

    private static EdrsException unsafe(String why) {
        return new EdrsException(TableError.DMN_UNSAFE, "The DMN text is refused: " + why + ".");
    }
}
