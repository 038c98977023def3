package io.edrs.platform.kernel.error;

/** A named error; implemented by an {@code …Error} enum in each service. */
public interface ErrorCode {

    /** The name, for example {@code CONVERSATION_NOT_FOUND}. */
    String name();

    /** The category that decides what happens next. */
    Category category();
}
