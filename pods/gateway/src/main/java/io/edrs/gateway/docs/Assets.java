package io.edrs.gateway.docs;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The files of the two readers, from their own jars; no other file of the class path can be asked for. */
@Singleton
final class Assets {

    private static final String OWN = "/io/edrs/gateway/docs/";
    private static final Map<String, String> PLACES = Map.of(
            "swagger-ui.css", "/META-INF/resources/webjars/swagger-ui/5.30.2/swagger-ui.css",
            "swagger-ui-bundle.js", "/META-INF/resources/webjars/swagger-ui/5.30.2/swagger-ui-bundle.js",
            "redoc.standalone.js", "/META-INF/resources/webjars/redoc/2.5.1/redoc.standalone.js",
            "docs.js", OWN + "docs.js",
            "redoc.js", OWN + "redoc.js");

    byte[] find(String file) {
        var place = PLACES.get(file);
        if (place == null) {
            throw new EdrsException(DocsError.FILE_NOT_FOUND, "There is no file '%s' here.".formatted(file));
        }
        return read(place);
    }

    byte[] own(String file) {
        return read(OWN + file);
    }

    static MediaType type(String file) {
        return file.endsWith(".css") ? MediaType.of("text/css") : MediaType.of("text/javascript");
    }

    private static byte[] read(String place) {
        try (var in = Assets.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new EdrsException(KernelError.UNEXPECTED, "%s is not on the class path.".formatted(place));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
