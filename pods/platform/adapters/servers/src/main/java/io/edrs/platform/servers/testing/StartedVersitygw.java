package io.edrs.platform.servers.testing;

import io.edrs.platform.servers.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A versitygw found on PATH or as {@code EDRS_TEST_VERSITYGW}, started over a folder of this JVM's own, in which every folder is a bucket. */
final class StartedVersitygw {

    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final Optional<String> URL = program().map(StartedVersitygw::started);

    private StartedVersitygw() {}

    static Optional<String> url() {
        return URL;
    }

    private static Optional<Path> program() {
        var told = Stream.ofNullable(System.getenv("EDRS_TEST_VERSITYGW")).filter(text -> !text.isBlank()).map(Path::of);
        var onPath = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "versitygw"));
        return Stream.concat(told, onPath).filter(Files::isExecutable).findFirst();
    }

    private static String started(Path program) {
        var folder = TestProcess.folder();
        var port = FreePorts.find(1)[0];
        try {
            Files.createDirectories(folder.resolve("data/edrs-blobs"));
            Files.createDirectories(folder.resolve("sidecar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new ArrayList<>(List.of(program.toString(), "--access", "edrs", "--secret", "secret", "--port", "127.0.0.1:" + port, "posix"));
        if (!keepsAttributes(folder.resolve("data"))) {
            command.addAll(List.of("--sidecar", folder.resolve("sidecar").toString()));
        }
        command.add(folder.resolve("data").toString());
        TestProcess.start(folder, command);
        await(port);
        return "s3+http://edrs:secret@127.0.0.1:" + port + "/edrs-blobs?region=us-east-1&path-style=true";
    }

    /** Kept with the file, an object and what is said of it change at once; in a folder beside it, a reader may find the one without the other. */
    private static boolean keepsAttributes(Path folder) {
        try {
            var view = Files.getFileAttributeView(folder, UserDefinedFileAttributeView.class);
            if (view == null) {
                return false;
            }
            view.write("edrs", ByteBuffer.wrap(new byte[] {1}));
            view.delete("edrs");
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static void await(int port) {
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new IllegalStateException("versitygw does not listen");
    }
}
