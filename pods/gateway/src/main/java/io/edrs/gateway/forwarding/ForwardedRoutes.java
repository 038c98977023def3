package io.edrs.gateway.forwarding;

import io.micronaut.context.ExecutionHandleLocator;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.DefaultRouteBuilder;
import jakarta.inject.Singleton;
import java.util.List;

/** A route for everything that another process serves, and for nothing else. */
@Singleton
class ForwardedRoutes extends DefaultRouteBuilder {

    private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    ForwardedRoutes(ExecutionHandleLocator locator, UriNamingStrategy naming, ConversionService conversion, Neighbours neighbours) {
        super(locator, naming, conversion);
        neighbours.prefixes().stream().flatMap(prefix -> List.of(prefix, prefix + "/{+rest}").stream())
                .forEach(path -> METHODS.forEach(method -> buildRoute(method, path, Forwarding.class, "forward", HttpRequest.class)
                        .consumesAll().produces(MediaType.ALL_TYPE)));
    }
}
