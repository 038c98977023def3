package io.edrs.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortCheckTest {

    @Test
    void aFreePortHasNoHolder() {
        var port = FreePorts.find(1)[0];
        assertThat(PortCheck.holderOf(port)).isEmpty();
        assertThatCode(() -> PortCheck.requireFree("a server", "its work", port)).doesNotThrowAnyException();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aTakenPortNamesTheProcess() throws IOException {
        try (var socket = new ServerSocket(0, 1, Loopback.address())) {
            var holder = PortCheck.holderOf(socket.getLocalPort()).orElseThrow();
            assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(holder.command()).contains("java");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aListenerOnAllAddressesIsSeenAsReachable() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            assertThat(PortCheck.isFree(socket.getLocalPort())).isFalse();
            assertThat(Listeners.reachableFromOutside(ProcessHandle.current().pid()))
                    .extracting(Listener::port).contains(socket.getLocalPort());
        }
    }
}
