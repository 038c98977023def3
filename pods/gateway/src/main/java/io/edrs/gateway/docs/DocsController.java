package io.edrs.gateway.docs;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** The description, and two ways to read it in a browser, without a request to anywhere else. */
@Hidden
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class DocsController {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Description description;
    private final Assets assets;

    DocsController(Description description, Assets assets) {
        this.description = description;
        this.assets = assets;
    }

    @Get("/openapi.json")
    HttpResponse<byte[]> description() {
        return HttpResponse.ok(description.read()).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Get("/docs")
    HttpResponse<byte[]> docs() {
        return page("docs.html");
    }

    @Get("/redoc")
    HttpResponse<byte[]> redoc() {
        return page("redoc.html");
    }

    @Get("/docs/{file}")
    HttpResponse<byte[]> docsAsset(String file) {
        return asset(file);
    }

    @Get("/redoc/{file}")
    HttpResponse<byte[]> redocAsset(String file) {
        return asset(file);
    }

    private HttpResponse<byte[]> page(String file) {
        return HttpResponse.ok(assets.own(file)).contentType(MediaType.TEXT_HTML_TYPE).header("Content-Security-Policy", POLICY);
    }

    private HttpResponse<byte[]> asset(String file) {
        return HttpResponse.ok(assets.find(file)).contentType(Assets.type(file)).header("Cache-Control", "max-age=3600");
    }
}
