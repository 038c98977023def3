package io.edrs.platform.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a program in a session of its own, so that neither its parent's end nor Ctrl-C reaches it. */
final class Detached {
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private Detached() {}

    static ProcessHandle start(List<String> command, Path workingFolder, Path output) {
        var whole = new ArrayList<>(newSession());
        whole.addAll(command);
        try {
            Files.createDirectories(output.getParent());
            return new ProcessBuilder(whole)
                    .directory(workingFolder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start()
                    .toHandle();
        } catch (IOException e) {
            throw new ServerException("server.not_startable", "cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    // Both forms replace themselves with the program, so the process id stays the one that was started.
    private static List<String> newSession() {
        return SETSID.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(path -> List.of(path.toString()))
                .orElse(List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV"));
    }
}
