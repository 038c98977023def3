package io.edrs.shared.eventbus;

import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.transport.FunctionAdministration.FunctionSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The jar of the functions says itself which functions it holds, in {@code functions.json}. */
record FunctionJar(Path file) {

    private static final String LIST = "functions.json";

    List<FunctionSpec> functions() {
        try (var jar = new JarFile(file.toFile())) {
            var entry = jar.getEntry(LIST);
            if (entry == null) {
                throw unreadable("it holds no " + LIST, null);
            }
            try (var stream = jar.getInputStream(entry)) {
                return StreamSupport.stream(EventJson.mapper().readTree(stream).spliterator(), false).map(this::spec).toList();
            }
        } catch (IOException e) {
            throw unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private FunctionSpec spec(JsonNode definition) {
        if (!definition.path("name").isTextual()) {
            throw unreadable("a function in its %s has no name".formatted(LIST), null);
        }
        return new FunctionSpec(definition.get("name").textValue(), definition.toString());
    }

    private EdrsException unreadable(String why, @Nullable Throwable cause) {
        return new EdrsException(EventBusError.FUNCTIONS_UNREADABLE,
                "The functions' jar '%s' (edrs.functions.jar) cannot be used: %s.".formatted(file, why), cause);
    }
}
