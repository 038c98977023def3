package io.edrs.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.service.ServiceInfo;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.platform.testkit.fake.PodServer;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.Topics;
import io.edrs.schema.shared.Heartbeat;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway before a pod of another process, asked by whoever writes the request line by hand. */
class ForwardingOverHttpTest {

    private static final ServiceInfo FORWARDING = service("gateway.forwarding");
    private static final ServiceInfo LIGHTS = service("harbour.lights");
    private final Place pod;
    private final Place elsewhere;
    private PodServer gateway;

    ForwardingOverHttpTest() throws IOException {
        pod = new Place("pod");
        elsewhere = new Place("elsewhere");
    }

    @BeforeEach
    void start() {
        gateway = PodServer.start(FORWARDING, Map.of(), new ServiceCatalogue(List.of(FORWARDING, LIGHTS), List.of(FORWARDING.name())));
        var alive = new Heartbeat("pod-1", List.of(LIGHTS.name()), List.of(), true, "http://" + pod.authority(), "1");
        gateway.beans().getBean(Transport.class).publish(List.of(new OutgoingMessage(Topics.heartbeats(), null, null,
                gateway.beans().getBean(EventCodec.class).encode(SampleEvents.of(Topics.SYSTEM_TENANT, alive)))));
    }

    @AfterEach
    void stop() {
        gateway.close();
        pod.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://%s", "https://%s", "x://%s", "http://user:secret@%s"})
    void whateverHostTheRequestLineNamesThePodIsAskedAndNobodyElse(String host) throws IOException {
        var answer = say("GET %s/api/v1/harbour/lights?x=a%%20b HTTP/1.1".formatted(host.formatted(elsewhere.authority())));
        assertThat(elsewhere.asked()).isEmpty();
        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("pod");
        assertThat(pod.asked()).containsExactly("GET /api/v1/harbour/lights?x=a%20b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//%s", "///%s", "http:////%s", "http://%1$s//%1$s"})
    void aLineThatOnlyLooksLikeAHostIsPassedOnToNobody(String host) throws IOException {
        assertThat(say("GET %s/api/v1/harbour/lights HTTP/1.1".formatted(host.formatted(elsewhere.authority())))).startsWith("HTTP/1.1 404");
        assertThat(elsewhere.asked()).isEmpty();
        assertThat(pod.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://%s", "//%s"})
    void aRequestThatStillNamesAnotherHostWhenItIsPassedOnGoesToThePod(String host) {
        gateway.beans().getBean(Forwarding.class).forward(new SimpleHttpRequest<>(HttpMethod.GET, host.formatted(elsewhere.authority()) + "/api/v1/harbour/lights", null));
        assertThat(elsewhere.asked()).isEmpty();
        assertThat(pod.asked()).containsExactly("GET /api/v1/harbour/lights");
    }

    @Test
    void whatNoPodServesIsPassedOnToNobody() throws IOException {
        assertThat(say("GET http://%s/api/v1/elsewhere HTTP/1.1".formatted(elsewhere.authority()))).startsWith("HTTP/1.1 404");
        assertThat(elsewhere.asked()).isEmpty();
        assertThat(pod.asked()).isEmpty();
    }

    private String say(String line) throws IOException {
        var address = gateway.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((line + "\r\nHost: " + elsewhere.authority() + "\r\nAuthorization: Bearer " + PodServer.KEY
                    + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ServiceInfo service(String name) {
        return new ServiceInfo(name, "io.edrs." + name, List.of(), List.of());
    }
}
