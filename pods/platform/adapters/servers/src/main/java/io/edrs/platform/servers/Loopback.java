package io.edrs.platform.servers;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** The one address the local servers bind to and advertise. */
public final class Loopback {
    /** The IPv4 loopback address. */
    public static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    /** Returns 127.0.0.1 as an address, without any name look-up. */
    public static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the name of the interface that carries 127.0.0.1: {@code lo} on Linux, {@code lo0} on macOS. */
    public static String interfaceName() {
        try {
            var found = NetworkInterface.getByInetAddress(address());
            return found == null ? "lo" : found.getName();
        } catch (SocketException e) {
            return "lo";
        }
    }
}
