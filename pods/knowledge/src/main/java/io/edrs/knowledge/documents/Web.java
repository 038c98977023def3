package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.net.PinnedNames;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request to the web: a checked and pinned address, no redirects, a limit to the bytes and to the time with the body in it. */
@Singleton
class Web {

    static final String AGENT = "edrs-ingest";

    private final HttpClient client;
    private final WebConfig config;

    Web(WebConfig config) {
        this.config = config;
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(config.timeout())
                .version(HttpClient.Version.HTTP_1_1).proxy(HttpClient.Builder.NO_PROXY).build();
    }

    HttpResponse<byte[]> get(PageAddress address, int mostBytes, Duration time) {
        var host = address.uri().getHost();
        PinnedNames.pin(host, address.checked(config.allowPrivate()));
        try {
            return call(address, mostBytes, time);
        } finally {
            PinnedNames.release(host);
        }
    }

    private HttpResponse<byte[]> call(PageAddress address, int mostBytes, Duration time) {
        var request = HttpRequest.newBuilder(address.uri()).header("User-Agent", AGENT).header("Accept", "text/html,*/*;q=0.8").build();
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        try {
            return answer.get(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw unreachable("%s had not answered to the end after %d s.".formatted(address.uri(), config.timeout().toSeconds()), e);
        } catch (ExecutionException e) {
            // The JDK says so of a body over its limit.
            if (e.getCause() instanceof IOException cause && String.valueOf(cause.getMessage()).startsWith("body exceeds capacity")) {
                throw PageAddress.refused("%s has more than the %d bytes allowed.".formatted(address.uri(), mostBytes));
            }
            throw unreachable("%s could not be fetched: %s".formatted(address.uri(), e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable("This process stopped.", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static EdrsException unreachable(String message, Exception cause) {
        return new EdrsException(DocumentError.PAGE_UNREACHABLE, message, cause);
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
