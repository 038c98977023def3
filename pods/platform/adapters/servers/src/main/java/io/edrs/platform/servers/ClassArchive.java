package io.edrs.platform.servers;

import java.nio.file.Path;
import java.util.List;

/** The classes of a program as its JVM loaded them, kept at a clean end for its later starts (JEP 350). */
public final class ClassArchive {

    private ClassArchive() {}

    /** What tells a JVM to keep them there. It makes the file anew when the program has changed, and says nothing of it. */
    public static List<String> at(Path file) {
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }
}
