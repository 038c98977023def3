package io.edrs.launcher.stores;

import io.edrs.platform.adapters.keys.SealedBlobStore;
import io.edrs.platform.adapters.keys.SealedDocumentStore;
import io.edrs.platform.adapters.keys.SealedJournal;
import io.edrs.platform.adapters.keys.SealedTimeSeries;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.TenantCipher;
import io.edrs.platform.store.TimeSeries;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Seals what a service marks as {@link Sensitive}, whatever store stands behind its ports. */
public record Sealing(KeyPlace keys, TenantCipher cipher) {

    /** With the keys of that place. */
    public Sealing(KeyPlace keys) {
        this(keys, keys.cipher());
    }

    /** The port itself, or one that seals before it. */
    Object over(Object port, String packageName) {
        return marks(packageName).map(marks -> sealed(port, marks)).orElse(port);
    }

    private Object sealed(Object port, Sensitive marks) {
        return switch (port) {
            case DocumentStore documents when marks.fields().length > 0 -> new SealedDocumentStore(documents, cipher, fields(marks));
            case Journal journal when marks.journals().length > 0 -> new SealedJournal(journal, cipher, Set.of(marks.journals()));
            case TimeSeries points when marks.series().length > 0 -> new SealedTimeSeries(points, cipher, Set.of(marks.series()));
            case BlobStore blobs when marks.blobs() -> new SealedBlobStore(blobs, cipher);
            default -> port;
        };
    }

    private static Map<String, Set<String>> fields(Sensitive marks) {
        return Arrays.stream(marks.fields()).collect(Collectors.groupingBy(field -> field.substring(0, field.lastIndexOf('.')),
                Collectors.mapping(field -> field.substring(field.lastIndexOf('.') + 1), Collectors.toUnmodifiableSet())));
    }

    private static Optional<Sensitive> marks(String packageName) {
        try {
            return packageName.isEmpty() ? Optional.empty()
                    : Optional.ofNullable(Class.forName(packageName + ".package-info").getAnnotation(Sensitive.class));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
