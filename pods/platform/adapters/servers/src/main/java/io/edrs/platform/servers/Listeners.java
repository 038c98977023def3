package io.edrs.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the TCP sockets that processes listen on, from {@code /proc}; nothing is listed where there is none. */
public final class Listeners {
    private static final Path PROC = Path.of("/proc");

    private Listeners() {}

    /** Says whether this machine can be asked at all, so that an empty list means that nothing listens. */
    public static boolean available() {
        return Processes.visible();
    }

    /** Returns the listening sockets of the process and all its descendants. */
    public static List<Listener> ofTree(long pid) {
        var descendants = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), descendants).flatMap(p -> ofProcess(p).stream()).toList();
    }

    /** Returns the listening sockets the tree holds that another machine might reach. */
    public static List<Listener> reachableFromOutside(long pid) {
        return ofTree(pid).stream().filter(listener -> !listener.isLoopback()).toList();
    }

    static List<Listener> ofProcess(long pid) {
        var inodes = socketInodes(pid);
        if (inodes.isEmpty()) {
            return List.of();
        }
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> SocketTable.read(PROC.resolve(pid + "/net/" + table)).stream())
                .filter(socket -> inodes.contains(socket.inode()))
                .map(socket -> new Listener(pid, socket.address(), socket.port()))
                .toList();
    }

    private static Set<Long> socketInodes(long pid) {
        var inodes = new HashSet<Long>();
        try (var fds = Files.list(PROC.resolve(pid + "/fd"))) {
            fds.flatMap(fd -> Processes.link(fd).stream())
                    .filter(target -> target.startsWith("socket:["))
                    .forEach(target -> inodes.add(Long.parseLong(target.substring(8, target.length() - 1))));
        } catch (IOException unreadableOrGone) {
            return Set.of();
        }
        return inodes;
    }
}
