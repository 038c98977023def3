package io.edrs.platform.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the broker's storage noted of itself when it was made: it refuses to start under another address or from another folder. */
record BookieCookie(int port, String journalFolder) {

    /** Relative to the broker's working folder, so that the data can be moved. */
    static final String FOLDER = "bookkeeper";
    private static final Pattern PORT = Pattern.compile("bookieHost: \"[^\"]*:(\\d+)\"");
    private static final Pattern JOURNAL = Pattern.compile("journalDir: \"([^\"]*)\"");

    static Optional<BookieCookie> in(Path data) {
        var file = data.resolve(FOLDER).resolve("current/VERSION");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var text = PrivateFiles.read(file);
        var port = PORT.matcher(text);
        var journal = JOURNAL.matcher(text);
        return port.find() && journal.find() ? Optional.of(new BookieCookie(Integer.parseInt(port.group(1)), journal.group(1))) : Optional.empty();
    }

    /** The folder to start with; data made with an absolute one stay where they are. */
    String folder(Path data) {
        if (!journalFolder.equals(FOLDER) && !data.resolve(FOLDER).equals(Path.of(journalFolder))) {
            throw new ServerException("server.pulsar_moved", "the broker's data in " + data + " were made in " + journalFolder
                    + " by a version that could not move them; put them back there");
        }
        return journalFolder;
    }
}
