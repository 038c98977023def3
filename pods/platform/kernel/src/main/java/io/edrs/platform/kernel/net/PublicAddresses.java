package io.edrs.platform.kernel.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Which addresses are public ones, so that nobody is made to call what stands inside (OWASP, server-side request forgery). */
public final class PublicAddresses {

    private PublicAddresses() {}

    /** All addresses of the URL's host. */
    public static InetAddress[] of(URI url) throws UnknownHostException {
        return InetAddress.getAllByName(url.getHost().replaceAll("^\\[|]$", ""));
    }

    /** Whether the address is a public one. */
    public static boolean isPublic(InetAddress address) {
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
