package io.edrs.integration.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/** Signatures of Standard Webhooks 1.0: HMAC-SHA256 over id, time and body. */
final class Signer {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private Signer() {}

    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    static void sign(HttpRequest.Builder request, String secret, String id, Instant at, String body) {
        try {
            var signature = new Webhook(secret).sign(id, at.getEpochSecond(), body);
            request.header(Webhook.UNBRANDED_MSG_ID_KEY, id)
                    .header(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, String.valueOf(at.getEpochSecond()))
                    .header(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signature);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("Secrets are made here and never empty.", e);
        }
    }
}
