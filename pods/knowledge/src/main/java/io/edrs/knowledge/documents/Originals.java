package io.edrs.knowledge.documents;

import io.edrs.platform.store.BlobStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The files as they were sent, one per version. */
@Singleton
final class Originals {

    private static final String ROOT = "documents/";

    private final BlobStore blobs;

    Originals(BlobStore blobs) {
        this.blobs = blobs;
    }

    void keep(String tenant, String documentId, int version, byte[] content) {
        blobs.put(tenant, folder(documentId) + version, content);
    }

    Optional<byte[]> find(String tenant, String documentId, int version) {
        return blobs.find(tenant, folder(documentId) + version);
    }

    void deleteVersion(String tenant, String documentId, int version) {
        blobs.delete(tenant, folder(documentId) + version);
    }

    /** Deletes every version; returns how many went. */
    int deleteDocument(String tenant, String documentId) {
        return (int) blobs.list(tenant, folder(documentId)).stream().filter(name -> blobs.delete(tenant, name)).count();
    }

    /** Which versions of which documents there are. */
    List<Version> all(String tenant) {
        return blobs.list(tenant, ROOT).stream().map(name -> name.substring(ROOT.length()).split("/"))
                .map(parts -> new Version(parts[0], Integer.parseInt(parts[1]))).toList();
    }

    record Version(String documentId, int version) {}

    private static String folder(String documentId) {
        return ROOT + documentId + "/";
    }
}
