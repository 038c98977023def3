package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.net.PinnedNames;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Optional;

/** Sends one message to one endpoint: checked and pinned address, no redirects, nothing read of the answer's body. */
@Singleton
final class Sender {

    /** @param error empty when the endpoint took it @param gone whether it asked never to be called again */
    record Outcome(Optional<String> error, boolean gone) {

        static Outcome failed(String error) {
            return new Outcome(Optional.of(error), false);
        }
    }

    private final HttpClient client;
    private final Addresses addresses;
    private final WebhooksConfig config;
    private final Clock clock;

    Sender(Addresses addresses, WebhooksConfig config, Clock clock) {
        this.addresses = addresses;
        this.config = config;
        this.clock = clock;
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(config.timeout())
                .version(HttpClient.Version.HTTP_1_1).proxy(HttpClient.Builder.NO_PROXY).build();
    }

    Outcome send(Webhook webhook, Due due) {
        var url = URI.create(webhook.url());
        try {
            PinnedNames.pin(url.getHost(), addresses.checked(url));
        } catch (EdrsException refused) {
            return Outcome.failed(refused.getMessage());
        }
        try {
            return call(url, webhook, due);
        } finally {
            PinnedNames.release(url.getHost());
        }
    }

    private Outcome call(URI url, Webhook webhook, Due due) {
        var request = HttpRequest.newBuilder(url).timeout(config.timeout()).header("User-Agent", "edrs-webhooks");
        var body = Messages.write(request, Messages.event(due), webhook.format());
        Signer.sign(request, webhook.secret(), due.eventId().toString(), clock.instant(), body);
        try {
            var response = client.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofInputStream());
            response.body().close();
            var status = response.statusCode();
            return status / 100 == 2 ? new Outcome(Optional.empty(), false) : new Outcome(Optional.of("HTTP " + status), status == 410);
        } catch (IOException e) {
            return Outcome.failed(e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed("This process stopped.");
        }
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
