package io.edrs.platform.store;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.regex.Pattern;

/** The names every adapter accepts; anything else is refused with {@code REQUEST_INVALID} before a byte is touched. */
public final class Names {

    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final Form TENANT = new Form("[a-z0-9][a-z0-9_-]{0,62}", SMALL + DIGITS, SMALL + DIGITS + "_-");
    private static final Form COLLECTION = new Form("[a-z][a-z0-9_.]{0,62}", SMALL, SMALL + DIGITS + "_.");
    private static final int LONGEST_NAME = 63;
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._-]{1,200}(/[A-Za-z0-9._-]{1,200})*");
    private static final Pattern DOTS = Pattern.compile("(^|.*/)\\.\\.?(/.*|$)");
    private static final int LONGEST_ID = 512;
    private static final char DELETE = 0x7f;

    private Names() {}

    /** A tenant: {@code [a-z0-9][a-z0-9_-]{0,62}}. */
    public static String tenant(String tenant) {
        return TENANT.matching("Tenant", tenant);
    }

    /** A collection or journal: {@code [a-z][a-z0-9_.]{0,62}}. */
    public static String collection(String collection) {
        return COLLECTION.matching("Collection", collection);
    }

    /** An id or stream: 1 to 512 characters, none of them a control character or half of a surrogate pair. */
    public static String id(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID || hasNoCharacter(id)) {
            throw refused("An id of " + id.length() + " characters is refused; it must have 1 to "
                    + LONGEST_ID + " and no control characters.");
        }
        return id;
    }

    /** A blob's name: parts of {@code [A-Za-z0-9._-]{1,200}} joined by slashes, none of them {@code .} or {@code ..}, 512 in all. */
    public static String path(String name) {
        if (name.length() > LONGEST_ID || DOTS.matcher(name).matches()) {
            throw refused("The name '" + name + "' is refused; its parts must not be dots alone, nor it longer than "
                    + LONGEST_ID + ".");
        }
        if (!PATH.matcher(name).matches()) {
            throw unlike("Name", name, PATH.pattern());
        }
        return name;
    }

    private static boolean hasNoCharacter(String id) {
        for (var i = 0; i < id.length(); i++) {
            var character = id.charAt(i);
            if (character < ' ' || character >= DELETE && (Character.isISOControl(character) || isHalf(id, i))) {
                return true;
            }
        }
        return false;
    }

    /** Half of a surrogate pair without the other half. */
    private static boolean isHalf(String id, int at) {
        var character = id.charAt(at);
        return Character.isHighSurrogate(character) ? at + 1 == id.length() || !Character.isLowSurrogate(id.charAt(at + 1))
                : Character.isLowSurrogate(character) && (at == 0 || !Character.isHighSurrogate(id.charAt(at - 1)));
    }

    /** What the expression says, checked without it: names are checked at every call of a store. */
    private record Form(String expression, boolean[] first, boolean[] others) {

        Form(String expression, String first, String others) {
            this(expression, table(first), table(others));
        }

        String matching(String what, String value) {
            if (!fits(value)) {
                throw unlike(what, value, expression);
            }
            return value;
        }

        private boolean fits(String value) {
            var length = value.length();
            if (length == 0 || length > LONGEST_NAME || !holds(first, value.charAt(0))) {
                return false;
            }
            for (var i = 1; i < length; i++) {
                if (!holds(others, value.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean holds(boolean[] table, char character) {
            return character < table.length && table[character];
        }

        private static boolean[] table(String characters) {
            var table = new boolean[128];
            characters.chars().forEach(character -> table[character] = true);
            return table;
        }
    }

    private static EdrsException unlike(String what, String value, String expression) {
        return refused(what + " '" + value + "' is refused; it must match " + expression + ".");
    }

    private static EdrsException refused(String message) {
        return new EdrsException(KernelError.REQUEST_INVALID, message);
    }
}
