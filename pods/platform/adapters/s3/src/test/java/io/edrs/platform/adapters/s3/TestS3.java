package io.edrs.platform.adapters.s3;

import io.edrs.platform.servers.FreePorts;
import io.edrs.platform.servers.testing.TestProcess;
import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StoreUrl;
import io.edrs.platform.testkit.contract.Eventually;
import io.edrs.platform.testkit.contract.Servers;
import io.edrs.platform.testkit.server.StoreImage;
import io.edrs.platform.testkit.server.StoreServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The S3 server of the module's tests: the bucket EDRS_TEST_S3_URL, a container, else a versitygw found on PATH or as EDRS_TEST_VERSITYGW. */
final class TestS3 {

    private static final String KEY = "edrs:secret";
    private static Optional<StoreServer.Found> found;

    private TestS3() {}

    static synchronized String url() {
        if (found == null) {
            found = StoreServer.find(StoreImage.S3).or(() -> program().map(program -> new StoreServer.Found(started(program), Servers.PACKAGE)));
            found.ifPresent(TestS3::tell);
        }
        return found.map(StoreServer.Found::url).orElseThrow(() -> new TestAbortedException("no S3 server here: set EDRS_TEST_S3_URL, or EDRS_TEST_VERSITYGW to the"
                + " program of github.com/versity/versitygw (go install github.com/versity/versitygw/cmd/versitygw@v1.8.0)"));
    }

    static OpenStore open(String url) {
        return new S3Driver().open(StoreUrl.parse("X_BLOBS_URL", url), new StoreOptions(Clock.systemUTC(), 4));
    }

    private static void tell(StoreServer.Found found) {
        try (var store = open(found.url())) {
            Servers.tell("S3", store, found.had());
        }
    }

    private static Optional<Path> program() {
        var onPath = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "versitygw"));
        return Stream.concat(told("EDRS_TEST_VERSITYGW").map(Path::of).stream(), onPath).filter(Files::isExecutable).findFirst();
    }

    /** A gateway over a folder, in which every folder is a bucket. */
    private static String started(Path program) {
        var folder = TestProcess.folder();
        var port = FreePorts.find(1)[0];
        try {
            Files.createDirectories(folder.resolve("data/edrs-blobs"));
            Files.createDirectories(folder.resolve("sidecar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestProcess.start(folder, List.of(program.toString(), "--access", "edrs", "--secret", "secret", "--port", "127.0.0.1:" + port,
                "posix", "--sidecar", folder.resolve("sidecar").toString(), folder.resolve("data").toString()));
        Eventually.holds("versitygw listens", () -> {
            try (var socket = new Socket("127.0.0.1", port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        });
        return "s3+http://" + KEY + "@127.0.0.1:" + port + "/edrs-blobs?region=us-east-1&path-style=true";
    }

    private static Optional<String> told(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }
}
