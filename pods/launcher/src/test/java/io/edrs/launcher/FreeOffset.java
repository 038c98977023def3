package io.edrs.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;

/** Ports for a whole system of processes that are nobody's now. */
public final class FreeOffset {

    private static final List<Integer> PORTS = List.of(8080, 8081, 8090, 6650, 3181, 15_432, 8102, 8118);

    private FreeOffset() {}

    /** What to add to every port; throws NoSuchElementException when there is no room on this machine. */
    public static int find() {
        return IntStream.iterate(20_000, offset -> offset < 39_000, offset -> offset + 100).filter(FreeOffset::isFree).findFirst().orElseThrow();
    }

    private static boolean isFree(int offset) {
        return PORTS.stream().allMatch(port -> {
            try (var _ = new ServerSocket(port + offset, 1, InetAddress.getLoopbackAddress())) {
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }
}
