package io.edrs.platform.kernel.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;

/** The server's own errors (no such path, wrong method, unreadable or invalid body) as problem details. */
@Primary
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var status = response.status();
        var detail = context.getRootCause().flatMap(ProblemResponses::misread).orElseGet(() -> context.hasErrors()
                ? context.getErrors().stream()
                        .map(error -> error.getPath().map(path -> path + ": ").orElse("") + error.getMessage())
                        .collect(Collectors.joining("; "))
                : status.getReason());
        var problem = Problem.of(status.name(), status.getCode(), detail, context.getRequest().getPath());
        return response.body(problem).contentType(MediaType.of(Problem.MEDIA_TYPE));
    }

    private static Optional<String> misread(Throwable cause) {
        return cause instanceof UnsatisfiedRouteException unsatisfied
                ? Optional.of(cause instanceof UnsatisfiedBodyRouteException ? "The body is empty; it must be an object of JSON."
                        : "'%s' is missing.".formatted(unsatisfied.getArgument().getName()))
                : Misread.of(cause);
    }
}
