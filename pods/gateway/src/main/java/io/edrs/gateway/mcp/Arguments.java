package io.edrs.gateway.mcp;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a tool is called with. */
record Arguments(Map<String, Object> values) {

    String text(String name) {
        return optional(name).orElseThrow(() -> refused("'%s' is blank; say something.".formatted(name)));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).map(Objects::toString).filter(text -> !text.isBlank());
    }

    int number(String name, int otherwise) {
        return values.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    Optional<UUID> id(String name) {
        try {
            return optional(name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw refused("'%s' is '%s'; an id looks like 0199f0c4-7d3e-7000-8000-000000000001.".formatted(name, values.get(name)));
        }
    }

    static EdrsException refused(String message) {
        return new EdrsException(KernelError.REQUEST_INVALID, message);
    }
}
