package io.edrs.platform.testkit.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a Docker engine can be reached, found out without loading anything: where no socket is, nothing is tried. */
final class DockerEngine {

    private DockerEngine() {}

    /** Connects to where {@code DOCKER_HOST} says, else to the usual sockets. */
    static boolean answers(Map<String, String> environment) {
        return address(environment).filter(DockerEngine::connects).isPresent();
    }

    private static Optional<SocketAddress> address(Map<String, String> environment) {
        var told = environment.get("DOCKER_HOST");
        if (told != null && !told.isBlank()) {
            return address(URI.create(told.strip()));
        }
        return Stream.of(Path.of("/var/run/docker.sock"), Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"),
                        Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/run/none"), "docker.sock"))
                .filter(Files::exists).findFirst().map(UnixDomainSocketAddress::of);
    }

    private static Optional<SocketAddress> address(URI host) {
        return switch (String.valueOf(host.getScheme())) {
            case "unix" -> Optional.of(Path.of(host.getPath())).filter(Files::exists).map(UnixDomainSocketAddress::of);
            case "tcp", "http", "https" -> Optional.of(new InetSocketAddress(host.getHost(), host.getPort()));
            default -> Optional.empty();
        };
    }

    private static boolean connects(SocketAddress address) {
        try {
            if (address instanceof UnixDomainSocketAddress) {
                try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                    return channel.connect(address);
                }
            }
            try (var socket = new Socket()) {
                socket.connect(address, 1_000);
                return true;
            }
        } catch (IOException e) {
            return false;
        }
    }
}
