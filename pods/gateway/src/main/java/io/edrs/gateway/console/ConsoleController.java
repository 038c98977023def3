package io.edrs.gateway.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The console's page and its parts; whoever has them has nothing yet, everything else needs a key. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsoleController {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private final WebFiles files;

    ConsoleController(WebFiles files) {
        this.files = files;
    }

    @Get("/")
    HttpResponse<?> start() {
        return HttpResponse.temporaryRedirect(URI.create("/console"));
    }

    @Get("/console")
    HttpResponse<?> page(@Nullable @Header("If-None-Match") String known) {
        return answer(files.page(), known);
    }

    @Get("/console/{file}")
    HttpResponse<?> file(String file, @Nullable @Header("If-None-Match") String known) {
        return answer(files.find(file), known);
    }

    private static HttpResponse<?> answer(WebFile file, @Nullable String known) {
        var response = file.tag().equals(known) ? HttpResponse.notModified() : HttpResponse.ok(file.content()).contentType(file.type());
        return response.header("Cache-Control", file.isForever() ? "max-age=31536000, immutable" : "no-cache").header("ETag", file.tag())
                .header("Content-Security-Policy", POLICY);
    }
}
