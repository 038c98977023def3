package io.edrs.platform.servers;

import java.net.InetAddress;

/** A TCP socket that a process listens on. */
public record Listener(long pid, InetAddress address, int port) {

    /** Says whether only this machine can reach it. */
    public boolean isLoopback() {
        return address.isLoopbackAddress();
    }
}
