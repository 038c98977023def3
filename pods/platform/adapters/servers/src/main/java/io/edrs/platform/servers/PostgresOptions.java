package io.edrs.platform.servers;

/** How to run one PostgreSQL; {@code folders.distribution()} is where its binaries lie or are unpacked to. */
public record PostgresOptions(ServerFolders folders, int port, boolean fsync, int sharedBuffersMiB, int maxConnections) {
    /** The usual PostgreSQL port. */
    public static final int PRODUCT_PORT = 5432;

    /** Returns the product's options on the given port: fsync on, 64 MiB of shared buffers, 120 connections. */
    public static PostgresOptions product(ServerFolders folders, int port) {
        return new PostgresOptions(folders, port, true, 64, 120);
    }
}
