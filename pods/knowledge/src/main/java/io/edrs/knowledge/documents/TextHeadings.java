package io.edrs.knowledge.documents;

import java.util.regex.Pattern;

/** Tells a heading from a short sentence in plain text. */
final class TextHeadings {

    private static final int MAX_LENGTH = 90;
    private static final int MAX_WORDS = 12;
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+\\p{Lu}.*");

    private TextHeadings() {}

    /** Whether a line that stands alone is a heading of what follows. */
    static boolean isHeading(String raw, boolean besideList) {
        var line = raw.strip();
        if (line.length() > MAX_LENGTH || Words.count(line) > MAX_WORDS || line.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        if (".,;:!?)\"”".indexOf(last) >= 0 || line.indexOf('|') >= 0 || line.indexOf('\t') >= 0 || line.contains("   ")) {
            return false;
        }
        if (NUMBERED.matcher(line).matches()) {
            return !besideList || line.indexOf('.') < line.indexOf(' ') - 1;
        }
        return Character.isUpperCase(line.codePointAt(0));
    }

    /** 1 for capitals, the depth of the number for numbered headings, else 2. */
    static int level(String raw) {
        var line = raw.strip();
        var numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            return 1 + (int) numbered.group(1).chars().filter(c -> c == '.').count() + 1;
        }
        return line.chars().noneMatch(Character::isLowerCase) ? 1 : 2;
    }
}
