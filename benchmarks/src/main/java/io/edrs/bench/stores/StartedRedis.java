package io.edrs.bench.stores;

import io.edrs.platform.servers.FreePorts;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/** A real Redis from the Java registry, in memory only. */
final class StartedRedis implements AutoCloseable {

    private static final int TRIES = 200;
    private final Process process;
    private final int port = FreePorts.find(1)[0];

    StartedRedis(Path folder) throws IOException, InterruptedException {
        var program = ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
        process = new ProcessBuilder(program, "--port", Integer.toString(port), "--bind", "127.0.0.1", "--dir", folder.toString(), "--save", "", "--appendonly", "no")
                .redirectErrorStream(true).redirectOutput(folder.resolve("redis.log").toFile()).start();
        for (var i = 0; i < TRIES && !answers(); i++) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("Redis does not run here, see " + folder.resolve("redis.log"));
            }
        }
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(5, TimeUnit.SECONDS);
    }
}
