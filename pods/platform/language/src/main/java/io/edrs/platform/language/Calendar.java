package io.edrs.platform.language;

import java.util.Set;

/** Words that are written with a capital letter and yet name nothing but a time. */
public final class Calendar {

    private static final Set<String> NAMES = Set.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday",
            "friday", "saturday", "sunday");
    private static final Set<String> QUARTERS = Set.of("q1", "q2", "q3", "q4");

    private Calendar() {}

    /** Whether a normal form is a month or a day of the week. */
    public static boolean isMonthOrDay(String norm) {
        return NAMES.contains(norm);
    }

    /** Whether it is one of these or a quarter. */
    static boolean isTime(String norm) {
        return NAMES.contains(norm) || QUARTERS.contains(norm);
    }
}
