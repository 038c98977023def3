package io.edrs.platform.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.server.StoreServer.Found;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreServerTest {

    private static final Map<String, String> URL = Map.of("EDRS_TEST_MILVUS_URL", "milvus://told");
    private static final Map<String, String> SCRIPT = Map.of("EDRS_TEST_MILVUS_URL", "milvus://script", "EDRS_TEST_MILVUS_HAD", "package");
    private static final Supplier<Optional<String>> NOTHING = Optional::empty;

    @Test
    void aToldServerGoesBeforeAllAndNoEngineIsAsked() {
        var server = new StoreServer(URL, () -> {
            throw new AssertionError("asked");
        }, store -> "milvus://container");
        assertThat(server.found(StoreImage.MILVUS, NOTHING)).contains(new Found("milvus://told", "URL"));
    }

    @Test
    void aContainerGoesBeforeScriptsAndPackages() {
        var server = new StoreServer(SCRIPT, () -> true, store -> "milvus://container");
        assertThat(server.found(StoreImage.MILVUS, () -> Optional.of("milvus://package"))).contains(new Found("milvus://container", "container"));
    }

    @Test
    void withoutAnEngineScriptsGoBeforePackages() {
        assertThat(without(SCRIPT).found(StoreImage.MILVUS, () -> Optional.of("x"))).contains(new Found("milvus://script", "package"));
        assertThat(without(Map.of()).found(StoreImage.MILVUS, () -> Optional.of("milvus://package"))).contains(new Found("milvus://package", "package"));
        assertThat(without(Map.of("EDRS_TEST_MILVUS_URL", " ")).found(StoreImage.MILVUS, NOTHING)).isEmpty();
    }

    @Test
    void anEngineThatCannotStartItIsPassedOver() {
        var server = new StoreServer(SCRIPT, () -> true, store -> {
            throw new IllegalStateException("no registry");
        });
        assertThat(server.found(StoreImage.MILVUS, NOTHING)).contains(new Found("milvus://script", "package"));
    }

    @Test
    void containersCanBeLeftOut() {
        var server = new StoreServer(Map.of("EDRS_TEST_CONTAINERS", "none"), () -> true, store -> "milvus://container");
        assertThat(server.found(StoreImage.MILVUS, NOTHING)).isEmpty();
    }

    @Test
    void withoutAnEngineTestcontainersIsNotEvenLoaded() throws Exception {
        var program = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:class+load", "-cp",
                System.getProperty("java.class.path"), Loading.class.getName()).toList();
        var builder = new ProcessBuilder(program).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("EDRS_TEST_"));
        builder.environment().put("DOCKER_HOST", "unix:///nowhere/docker.sock");
        var child = builder.start();
        var said = new String(child.getInputStream().readAllBytes());
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains(StoreServer.class.getName()).doesNotContain("org.testcontainers", Containers.class.getName(), "com.github.dockerjava");
    }

    /** Looks for every server. */
    static final class Loading {
        public static void main(String[] arguments) {
            List.of(StoreImage.values()).forEach(store -> assertThat(StoreServer.find(store)).isEmpty());
        }
    }

    @Test
    void anEngineIsASocketThatTakesConnections(@TempDir Path folder) throws IOException {
        var socket = folder.resolve("docker.sock");
        var host = Map.of("DOCKER_HOST", "unix://" + socket);
        assertThat(DockerEngine.answers(host)).isFalse();
        try (var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(socket));
            assertThat(DockerEngine.answers(host)).isTrue();
        }
        assertThat(DockerEngine.answers(host)).isFalse();
        assertThat(DockerEngine.answers(Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"))).isFalse();
        assertThat(DockerEngine.answers(Map.of("DOCKER_HOST", "npipe:////./pipe/docker"))).isFalse();
    }

    @Test
    void everyImageIsPinned() {
        assertThat(StoreImage.values()).allMatch(store -> store.image().matches(".+:v?\\d+(\\.\\d+)+[^:]*"));
        assertThat(StoreImage.of("EDRS_TEST_QDRANT_URL")).contains(StoreImage.QDRANT);
    }

    private static StoreServer without(Map<String, String> environment) {
        return new StoreServer(environment, () -> false, store -> {
            throw new AssertionError("started");
        });
    }
}
