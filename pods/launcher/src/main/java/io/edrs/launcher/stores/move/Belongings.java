package io.edrs.launcher.stores.move;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.List;

/**
 * What a service keeps behind one port, by name; in a store that it shares with others this alone is moved.
 *
 * @param names collections, journals, or prefixes of blobs
 */
public record Belongings(String service, List<String> names) {

    /** What is not declared would be left behind by a move, so it is refused from the beginning. */
    void require(String name) {
        if (!names.contains(name)) {
            throw undeclared(name);
        }
    }

    void requireBlob(String blob) {
        if (names.stream().noneMatch(blob::startsWith)) {
            throw undeclared(blob);
        }
    }

    private EdrsException undeclared(String name) {
        return new EdrsException(KernelError.UNEXPECTED, "%s writes '%s', which the @Keeps of its package does not declare.".formatted(service, name));
    }
}
