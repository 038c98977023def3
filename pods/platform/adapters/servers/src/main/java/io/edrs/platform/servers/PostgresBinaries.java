package io.edrs.platform.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL of this operating system and processor from the class path, once per folder. */
public final class PostgresBinaries {
    /** The version that is packaged. */
    public static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** Unpacks into the folder unless it holds them already; the folder appears whole or not at all. */
    public static Path unpack(Path folder) {
        if (Files.isExecutable(folder.resolve("bin/postgres"))) {
            return folder;
        }
        var name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (var archive = PostgresBinaries.class.getClassLoader().getResourceAsStream(name)) {
            if (archive == null) {
                throw new ServerException("server.postgres_missing", "no PostgreSQL is packaged for this machine (" + name
                        + "); start your own and set DATABASE_URL");
            }
            unpack(archive, folder.toAbsolutePath());
            return folder;
        } catch (IOException e) {
            throw new ServerException("server.postgres_unpack", "cannot unpack PostgreSQL into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var draft = Files.createTempDirectory(folder.getParent(), "postgres-unpacking");
        try {
            extract(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive))), draft);
            publish(draft, folder);
        } finally {
            PrivateFiles.deleteTree(draft);
        }
    }

    static String archiveName(String osName, String architecture) {
        var os = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arm = architecture.equals("aarch64") || architecture.equals("arm64");
        return "postgres-" + os + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void extract(TarArchiveInputStream tar, Path into) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("an entry leads outside the folder: " + entry.getName());
            }
            extract(tar, entry, target);
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static EnumSet<PosixFilePermission> permissions(int mode) {
        var set = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            set.addAll(EnumSet.of(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        return set;
    }

    private static void publish(Path draft, Path folder) throws IOException {
        Files.setPosixFilePermissions(draft, permissions(0100));
        if (Files.isDirectory(folder)) {
            PrivateFiles.deleteTree(folder);
        }
        Files.move(draft, folder);
    }
}
