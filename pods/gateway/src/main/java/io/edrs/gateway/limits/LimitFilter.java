package io.edrs.gateway.limits;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Asks for the allowance before a request, says what is left after it, and counts it as under way until its last byte. */
@ServerFilter("/**")
class LimitFilter implements Ordered {

    private static final String ADMISSION = "edrs.admission";
    private static final int AFTER_AUTHENTICATION = 100;

    private final Allowances allowances;

    LimitFilter(Allowances allowances) {
        this.allowances = allowances;
    }

    @RequestFilter
    @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
        var admission = Caller.of(request).map(allowances::admit).orElse(null);
        if (admission == null) {
            return null;
        }
        if (admission.refusal() != null) {
            var problem = Problem.of(admission.refusal(), request.getPath());
            return told(HttpResponse.<Problem>status(HttpStatus.TOO_MANY_REQUESTS).contentType(MediaType.of(Problem.MEDIA_TYPE)).body(problem),
                    admission).header("Retry-After", Long.toString(admission.retryAfter()));
        }
        request.setAttribute(ADMISSION, admission);
        return null;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(ADMISSION, Admission.class).ifPresent(admission -> {
            told(response, admission);
            if (response.body() instanceof Publisher<?> stream) {
                response.body(Flux.from(stream).doFinally(signal -> admission.release().run()));
            } else {
                admission.release().run();
            }
        });
    }

    @Override
    public int getOrder() {
        return AFTER_AUTHENTICATION;
    }

    private static MutableHttpResponse<?> told(MutableHttpResponse<?> response, Admission admission) {
        return response.header("X-RateLimit-Limit", Integer.toString(admission.tier().perMinute()))
                .header("X-RateLimit-Remaining", Long.toString(admission.remaining()))
                .header("X-RateLimit-Reset", Long.toString(admission.reset()));
    }
}
