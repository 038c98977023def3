package io.edrs.platform.servers;

import java.nio.file.Path;

/** Where a server's program lies, where it keeps its data and where it logs; the last two are created at need. */
public record ServerFolders(Path distribution, Path data, Path logs) {

    public ServerFolders {
        distribution = distribution.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        logs = logs.toAbsolutePath().normalize();
    }
}
