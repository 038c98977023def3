package io.edrs.reasoning;

/**
 * The verdict on one sentence.
 *
 * @param state {@code supported}, {@code unsupported} or {@code contradicted}
 * @param evidenceId the piece of evidence closest to it; empty when there is none
 * @param quote the words of that evidence, verbatim
 * @param support in 0..1
 * @param reason in one phrase, readable
 */
public record Verdict(String sentence, String state, String evidenceId, String quote, double support, String reason) {

    public static final String SUPPORTED = "supported";
    public static final String UNSUPPORTED = "unsupported";
    public static final String CONTRADICTED = "contradicted";
}
