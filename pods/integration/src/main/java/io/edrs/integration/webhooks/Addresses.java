package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.net.PublicAddresses;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Which addresses may be called: public ones, unless the configuration says otherwise. */
@Singleton
final class Addresses {

    private final WebhooksConfig config;

    Addresses(WebhooksConfig config) {
        this.config = config;
    }

    /** All addresses of the host, each of them checked. Throws {@code ADDRESS_REFUSED}. */
    InetAddress[] checked(URI url) {
        try {
            var addresses = PublicAddresses.of(url);
            for (var address : addresses) {
                if (!config.allowPrivate() && !PublicAddresses.isPublic(address)) {
                    throw new EdrsException(WebhookError.ADDRESS_REFUSED, ("%s has the address %s, which is not a public one. "
                            + "Set EDRS_WEBHOOKS_ALLOW_PRIVATE=true to allow such addresses.").formatted(url.getHost(), address.getHostAddress()));
                }
            }
            return addresses;
        } catch (UnknownHostException e) {
            throw new EdrsException(WebhookError.ADDRESS_REFUSED, "The name %s has no address.".formatted(url.getHost()), e);
        }
    }
}
