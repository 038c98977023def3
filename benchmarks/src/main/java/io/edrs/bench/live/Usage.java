package io.edrs.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process and its children have used.
 *
 * @param cpuMilliseconds since they began
 * @param residentMiB proportional set size: pages shared among processes count once in a sum
 */
public record Usage(double cpuMilliseconds, double residentMiB) {

    private static final double MILLISECONDS_PER_TICK = 10;
    private static final int USER_TIME = 11;

    /** The usage of that process now; zero where the system does not tell. */
    public static Usage of(long pid) {
        var all = Stream.concat(Stream.of(pid), ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)).toList();
        return new Usage(all.stream().mapToDouble(Usage::cpu).sum(), all.stream().mapToDouble(Usage::resident).sum());
    }

    // The children's own column counts those that have ended, as a database's sessions do.
    private static double cpu(long pid) {
        var stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var ticks = 0L;
        for (var field = USER_TIME; field < USER_TIME + 4; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * MILLISECONDS_PER_TICK;
    }

    private static double resident(long pid) {
        return read(pid, "smaps_rollup").lines().filter(line -> line.startsWith("Pss:")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0).orElse(0.0);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException gone) {
            return "";
        }
    }
}
