package io.edrs.platform.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Says whether a TCP port of the loopback address is free, and who has it when it is not. */
public final class PortCheck {
    private PortCheck() {}

    /** The process that listens on a port; pid 0 when this machine does not tell. */
    public record Holder(int port, long pid, String command) {
        /** Returns the holder in words, such as {@code process 4711 (java -jar x.jar)}. */
        public String describe() {
            return pid == 0 ? "an unknown process" : "process " + pid + " (" + command + ")";
        }
    }

    /** Says whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(Loopback.address(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Returns who has the port, empty when it is free. */
    public static Optional<Holder> holderOf(int port) {
        return isFree(port) ? Optional.empty() : Optional.of(find(port));
    }

    /** Fails with {@code server.port_in_use}, naming the holder, unless the port is free. */
    public static void requireFree(String server, String purpose, int port) {
        holderOf(port).ifPresent(holder -> {
            throw new ServerException("server.port_in_use", server + " needs port " + port + " (" + purpose
                    + "), which " + holder.describe() + " has; stop it or choose another port");
        });
    }

    private static Holder find(int port) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> Listeners.ofProcess(process.pid()).stream())
                .filter(listener -> listener.port() == port)
                .findFirst()
                .map(listener -> new Holder(port, listener.pid(), Processes.command(listener.pid())))
                .orElse(new Holder(port, 0, "unknown process"));
    }
}
