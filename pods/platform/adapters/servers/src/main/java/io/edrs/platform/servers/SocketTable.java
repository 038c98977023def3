package io.edrs.platform.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The listening sockets of one Linux {@code /proc/net/tcp} or {@code tcp6} table (see proc_net_tcp in the kernel's documentation). */
final class SocketTable {
    private static final String LISTEN = "0A";

    private SocketTable() {}

    record Socket(InetAddress address, int port, long inode) {}

    static List<Socket> read(Path table) {
        try {
            return parse(Files.readAllLines(table).stream());
        } catch (IOException absentOrGone) {
            return List.of();
        }
    }

    static List<Socket> parse(Stream<String> lines) {
        return lines.map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && LISTEN.equals(fields[3]))
                .map(fields -> socket(fields[1], Long.parseLong(fields[9])))
                .toList();
    }

    private static Socket socket(String local, long inode) {
        var colon = local.indexOf(':');
        return new Socket(address(local.substring(0, colon)), Integer.parseInt(local.substring(colon + 1), 16), inode);
    }

    // The kernel prints each 32-bit word in the machine's own byte order.
    private static InetAddress address(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        if (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
            for (var word = 0; word < bytes.length; word += 4) {
                swap(bytes, word, word + 3);
                swap(bytes, word + 1, word + 2);
            }
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + hex, e);
        }
    }

    private static void swap(byte[] bytes, int i, int j) {
        var kept = bytes[i];
        bytes[i] = bytes[j];
        bytes[j] = kept;
    }
}
