package io.edrs.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Runs a program that refuses the superuser: in a user namespace where there is one, else as {@code nobody}. */
final class Unprivileged {
    private static final String NOBODY = "65534";
    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** Chooses the way for the user who runs this process; an ordinary user needs none. */
    static Unprivileged choose() {
        return choose(isRoot(), Unprivileged::works);
    }

    static Unprivileged choose(boolean root, Predicate<List<String>> works) {
        if (!root) {
            return new Unprivileged(List.of());
        }
        var ways = List.of(
                List.of("unshare", "-U"),
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
                List.of("runuser", "-u", "nobody", "--"));
        return ways.stream().filter(works).findFirst().map(Unprivileged::new)
                .orElseThrow(() -> new ServerException("server.root_refused", "PostgreSQL refuses to run as root, and neither "
                        + "unshare -U, setpriv nor runuser works here; start as an ordinary user"));
    }

    List<String> wrap(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Hands the folder to {@code nobody} when the program runs as that user; in a namespace the owner stays. */
    void own(Path folder) {
        if (prefix.isEmpty() || prefix.getFirst().equals("unshare")) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", Integer.valueOf(NOBODY), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", Integer.valueOf(NOBODY), LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new ServerException("server.folder_owner", "cannot hand " + folder + " to the user nobody", e);
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> way) {
        var trial = new ArrayList<>(way);
        trial.add("true");
        try {
            var process = new ProcessBuilder(trial)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
