package io.edrs.reasoning;

/**
 * What a message is.
 *
 * @param label the name of an {@link Intent}, or of the path that suits it: {@code reactive}, {@code standard} or {@code deliberative}
 */
public record Example(String label, String message) {}
