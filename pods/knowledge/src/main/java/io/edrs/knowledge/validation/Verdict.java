package io.edrs.knowledge.validation;

import io.edrs.schema.knowledge.VerdictReason;
import java.util.List;

/** What is known of a claim. @param verdict {@code supported}, {@code contradicted}, {@code stale} or {@code unknown} */
record Verdict(String claim, String verdict, double confidence, List<VerdictReason> reasons) {

    static final String SUPPORTED = "supported";
    static final String CONTRADICTED = "contradicted";
    static final String STALE = "stale";
    static final String UNKNOWN = "unknown";
}
