package io.edrs.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SocketTableTest {
    private static final String TAIL = " 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 ";

    @Test
    void readsIpv4InTheKernelsByteOrder() {
        assertThat(SocketTable.parse(Stream.of("  0: 0100007F:1F90" + TAIL + "42 1 0")))
                .singleElement().satisfies(socket -> {
                    assertThat(socket.address().getHostAddress()).isEqualTo("127.0.0.1");
                    assertThat(socket.port()).isEqualTo(8080);
                    assertThat(socket.inode()).isEqualTo(42);
                });
    }

    @Test
    void takesMappedLoopbackForLoopbackAndTheAnyAddressNot() {
        var mapped = "  0: 0000000000000000FFFF00000100007F:1F90 00000000000000000000000000000000:0000" + TAIL.substring(14) + "1 1 0";
        var any = "  0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000" + TAIL.substring(14) + "2 1 0";
        assertThat(SocketTable.parse(Stream.of(mapped, any)))
                .extracting(socket -> socket.address().isLoopbackAddress()).containsExactly(true, false);
    }

    @Test
    void leavesOutConnections() {
        assertThat(SocketTable.parse(Stream.of("  0: 0100007F:1F90 0100007F:9999 01" + TAIL.substring(17) + "42 1 0"))).isEmpty();
    }
}
