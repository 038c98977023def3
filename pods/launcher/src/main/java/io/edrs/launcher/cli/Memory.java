package io.edrs.launcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process and its children hold, where the system tells. */
final class Memory {

    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    static long residentMiB(long pid) {
        var children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).mapToLong(child -> proportionalKiB(child.pid())).sum();
        return (proportionalKiB(pid) + children) / KIB_PER_MIB;
    }

    /** Proportional set size: pages shared among processes count once in the sum. */
    private static long proportionalKiB(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", ""))).orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }
}
