package io.edrs.platform.kernel.model;

/** What became of a text that a model was asked for. */
public sealed interface ModelReply {

    /** It was written. @param repeated whether it had been bought before */
    record Written(String text, int inputTokens, int outputTokens, boolean repeated) implements ModelReply {}

    /** The model was called and no text came of it, or the request is refused for good. */
    record Failed(String reason) implements ModelReply {}

    /** The model was not called: no model, no budget, too many requests. */
    record NotNow(String reason) implements ModelReply {}

    /** Nobody answered in time; whether the model was called is not known, and asking again does not buy it twice. */
    record Silent(String reason) implements ModelReply {}
}
