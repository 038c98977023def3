package io.edrs.platform.kernel.service;

/** Something this process needs to be ready. */
public interface HealthCheck {

    /** What is checked, for example {@code broker}. */
    String name();

    /** Whether it is well, answered within a second. */
    boolean isWell();
}
