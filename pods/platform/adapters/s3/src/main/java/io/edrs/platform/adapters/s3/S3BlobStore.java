package io.edrs.platform.adapters.s3;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.Names;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Blobs as objects named {@code tenant/name} in one bucket. Of two deletions at the same moment both may say they deleted. */
public final class S3BlobStore implements BlobStore {

    private static final int NOT_FOUND = 404;
    private final S3Client client;
    private final S3Address address;

    S3BlobStore(S3Client client, S3Address address) {
        this.client = client;
        this.address = address;
    }

    @Override
    public void put(String tenant, String name, byte[] bytes) {
        var key = key(tenant, name);
        reach(() -> client.putObject(request -> request.bucket(address.bucket()).key(key), RequestBody.fromBytes(bytes)));
    }

    @Override
    public Optional<byte[]> find(String tenant, String name) {
        var key = key(tenant, name);
        return reach(() -> {
            try {
                return Optional.of(client.getObjectAsBytes(request -> request.bucket(address.bucket()).key(key)).asByteArray());
            } catch (NoSuchKeyException e) {
                return Optional.<byte[]>empty();
            }
        });
    }

    @Override
    public boolean delete(String tenant, String name) {
        var key = key(tenant, name);
        return reach(() -> {
            if (!exists(key)) {
                return false;
            }
            client.deleteObject(request -> request.bucket(address.bucket()).key(key));
            return true;
        });
    }

    @Override
    public List<String> list(String tenant, String prefix) {
        var home = Names.tenant(tenant) + "/";
        return reach(() -> client.listObjectsV2Paginator(request -> request.bucket(address.bucket()).prefix(home + prefix)).contents().stream()
                .map(S3Object::key).filter(key -> !key.endsWith("/")).map(key -> key.substring(home.length())).sorted().toList());
    }

    /** The answer to a HEAD has no body to tell a missing object from a missing bucket or a wrong key. */
    private boolean exists(String key) {
        try {
            client.headObject(request -> request.bucket(address.bucket()).key(key));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() != NOT_FOUND) {
                throw e;
            }
            client.listObjectsV2(request -> request.bucket(address.bucket()).maxKeys(1));
            return false;
        }
    }

    private <T> T reach(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw Failures.of(address, e);
        }
    }

    private static String key(String tenant, String name) {
        return Names.tenant(tenant) + "/" + Names.path(name);
    }
}
