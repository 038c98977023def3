package io.edrs.platform.store;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.regex.Pattern;

/** The names every adapter accepts; anything else is refused with {@code REQUEST_INVALID} before a byte is touched. */
public final class Names {

    private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");
    private static final Pattern COLLECTION = Pattern.compile("[a-z][a-z0-9_.]{0,62}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._-]{1,200}(/[A-Za-z0-9._-]{1,200})*");
    private static final Pattern DOTS = Pattern.compile("(^|.*/)\\.\\.?(/.*|$)");
    private static final int LONGEST_ID = 512;

    private Names() {}

    /** A tenant: {@code [a-z0-9][a-z0-9_-]{0,62}}. */
    public static String tenant(String tenant) {
        return matching(TENANT, "Tenant", tenant);
    }

    /** A collection or journal: {@code [a-z][a-z0-9_.]{0,62}}. */
    public static String collection(String collection) {
        return matching(COLLECTION, "Collection", collection);
    }

    /** An id or stream: 1 to 512 characters, none of them a control character or half of a surrogate pair. */
    public static String id(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID || id.codePoints().anyMatch(Names::isNoCharacter)) {
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
        return matching(PATH, "Name", name);
    }

    private static boolean isNoCharacter(int point) {
        return Character.isISOControl(point) || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static String matching(Pattern pattern, String what, String value) {
        if (!pattern.matcher(value).matches()) {
            throw refused(what + " '" + value + "' is refused; it must match " + pattern + ".");
        }
        return value;
    }

    private static EdrsException refused(String message) {
        return new EdrsException(KernelError.REQUEST_INVALID, message);
    }
}
