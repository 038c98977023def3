package io.edrs.platform.adapters.s3;

import io.edrs.platform.store.driver.OpenStore;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreOptions;
import io.edrs.platform.store.driver.StorePort;
import io.edrs.platform.store.driver.StoreUrl;
import java.util.Set;

/** Amazon S3 ({@code s3://bucket}) and what speaks its protocol ({@code s3+http(s)://key:secret@host:port/bucket}). */
public final class S3Driver implements StoreDriver {

    @Override
    public String name() {
        return "S3";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("s3", "s3+http", "s3+https");
    }

    @Override
    public Set<StorePort> ports() {
        return Set.of(StorePort.BLOBS);
    }

    @Override
    public OpenStore open(StoreUrl url, StoreOptions options) {
        return new OpenS3(S3Address.of(url));
    }
}
