package io.edrs.integration.webhooks;

import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Which addresses may be called: public ones, unless the configuration says otherwise (OWASP, server-side request forgery). */
@Singleton
final class Addresses {

    private final WebhooksConfig config;

    Addresses(WebhooksConfig config) {
        this.config = config;
    }

    /** All addresses of the host, each of them checked. Throws {@code ADDRESS_REFUSED}. */
    InetAddress[] checked(URI url) {
        var host = url.getHost().replaceAll("^\\[|]$", "");
        try {
            var addresses = InetAddress.getAllByName(host);
            for (var address : addresses) {
                if (!config.allowPrivate() && !isPublic(address)) {
                    throw new EdrsException(WebhookError.ADDRESS_REFUSED, ("%s has the address %s, which is not a public one. "
                            + "Set EDRS_WEBHOOKS_ALLOW_PRIVATE=true to allow such addresses.").formatted(host, address.getHostAddress()));
                }
            }
            return addresses;
        } catch (UnknownHostException e) {
            throw new EdrsException(WebhookError.ADDRESS_REFUSED, "The name %s has no address.".formatted(host), e);
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255) : isPublic6(bytes);
    }

    /** The special-purpose blocks of RFC 6890 that Java does not name. */
    private static boolean isPublic4(int a, int b, int c) {
        return !(a == 0 || a >= 240
                || (a == 100 && b >= 64 && b < 128)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100)))
                || (a == 203 && b == 0 && c == 113));
    }

    /** Only 2000::/3 is global unicast; Teredo, 6to4 and documentation within it can hide other addresses. */
    private static boolean isPublic6(byte[] bytes) {
        var first = (bytes[0] & 255) << 8 | (bytes[1] & 255);
        var second = (bytes[2] & 255) << 8 | (bytes[3] & 255);
        return (first & 0xE000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && (second < 0x0200 || second == 0x0DB8));
    }
}
