package io.edrs.platform.kernel.service;

/** Something this process needs to be ready. */
public interface HealthCheck {

    /** What is checked, for example {@code broker}. */
    String name();

    /** Whether it is well, answered within a second. */
    boolean isWell();

    /** Whether nothing of this process works without it; false for what only some of its services need. */
    default boolean isVital() {
        return true;
    }
}
