package io.edrs.platform.kernel.http;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors of EDRS as problem details; what is away says when to come back. */
@Singleton
final class EdrsExceptionHandler implements ExceptionHandler<EdrsException, HttpResponse<Problem>> {

    private static final Logger LOG = LoggerFactory.getLogger(EdrsExceptionHandler.class);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<Problem> handle(HttpRequest request, EdrsException error) {
        if (error.category() == Category.INTERNAL) {
            LOG.error("{} {} failed", request.getMethod(), request.getPath(), error);
        }
        var problem = Problem.of(error, request.getPath());
        var response = HttpResponse.<Problem>status(HttpStatus.valueOf(problem.status()))
                .contentType(MediaType.of(Problem.MEDIA_TYPE)).body(problem);
        if (error.category() == Category.UNAVAILABLE || error.category() == Category.THROTTLED) {
            response.header("Retry-After", "2");
        }
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response;
    }
}
