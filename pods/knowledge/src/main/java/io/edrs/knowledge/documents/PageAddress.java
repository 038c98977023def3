package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.net.PublicAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/** A URL that may be fetched: of the web, without a password in it, without the part after the hash. */
record PageAddress(URI uri) {

    private static final int SHOWN = 120;

    static PageAddress of(String text) {
        try {
            return of(new URI(text.strip()));
        } catch (URISyntaxException e) {
            throw refused("'%s' is no URL: %s.".formatted(shown(text), e.getReason()));
        }
    }

    private static PageAddress of(URI uri) throws URISyntaxException {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
            throw refused("'%s' is refused; a page's URL is like https://example.org/page.".formatted(shown(uri.toString())));
        }
        if (uri.getRawUserInfo() != null) {
            throw refused("A URL with a user or password in it is refused.");
        }
        var plain = uri.getRawFragment() == null ? uri : new URI(uri.toString().substring(0, uri.toString().indexOf('#')));
        return new PageAddress(plain.getRawPath().isEmpty() ? plain.resolve("/") : plain);
    }

    PageAddress redirected(String location) {
        try {
            return of(uri.resolve(new URI(location)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw refused("%s redirects to '%s', which is no URL.".formatted(uri, shown(location)));
        }
    }

    /** Scheme, host and port: what one robots.txt speaks for. */
    URI robots() {
        return uri.resolve("/robots.txt");
    }

    /** All addresses of the host, each of them checked. */
    InetAddress[] checked(boolean allowPrivate) {
        try {
            var addresses = PublicAddresses.of(uri);
            for (var address : addresses) {
                if (!allowPrivate && !PublicAddresses.isPublic(address)) {
                    throw refused(("%s has the address %s, which is not a public one. Set EDRS_INGEST_ALLOW_PRIVATE=true "
                            + "to allow such addresses.").formatted(uri.getHost(), address.getHostAddress()));
                }
            }
            return addresses;
        } catch (UnknownHostException e) {
            throw refused("The name %s has no address.".formatted(uri.getHost()));
        }
    }

    static EdrsException refused(String message) {
        return new EdrsException(DocumentError.PAGE_REFUSED, message);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
