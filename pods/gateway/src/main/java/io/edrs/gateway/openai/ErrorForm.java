package io.edrs.gateway.openai;

import io.edrs.platform.kernel.http.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Errors under {@code /v1} have OpenAI's form, whoever found them. */
@ServerFilter("/v1/**")
class ErrorForm implements Ordered {

    @ResponseFilter
    void reshape(MutableHttpResponse<?> response) {
        if (response.body() instanceof Problem problem) {
            response.body(OpenAiProblem.of(problem)).contentType(MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** Outermost, so that refusals of other filters pass through it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
