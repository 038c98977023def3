package io.edrs.platform.adapters.s3;

import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.driver.OpenStore;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/** An open bucket. */
final class OpenS3 implements OpenStore {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration PROBE = Duration.ofSeconds(3);
    private final S3Address address;
    private final S3Client client;
    private final S3BlobStore blobs;

    OpenS3(S3Address address) {
        this.address = address;
        this.client = client(address);
        this.blobs = new S3BlobStore(client, address);
    }

    @Override
    public <P> P port(Class<P> port) {
        if (port != BlobStore.class) {
            throw new IllegalArgumentException("S3 is no " + port.getSimpleName() + ".");
        }
        return port.cast(blobs);
    }

    @Override
    public Server server() {
        try {
            // Not a HEAD, whose answer has no body to tell a wrong key from a missing bucket.
            var answer = client.listObjectsV2(request -> request.bucket(address.bucket()).maxKeys(1)
                    .overrideConfiguration(one -> one.apiCallTimeout(PROBE)));
            var product = answer.sdkHttpResponse().firstMatchingHeader("Server").orElse("S3");
            return new Server(product, "S3 API 2006-03-01");
        } catch (SdkException e) {
            throw Failures.of(address, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** Checksums only where S3 asks for them: not every compatible store knows the newer ones. Tries again are the caller's. */
    private static S3Client client(S3Address address) {
        var builder = S3Client.builder().region(address.region()).credentialsProvider(credentials(address))
                .forcePathStyle(address.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE))
                .overrideConfiguration(ClientOverrideConfiguration.builder().retryStrategy(DefaultRetryStrategy.doNotRetry()).build());
        return address.endpoint() == null ? builder.build() : builder.endpointOverride(address.endpoint()).build();
    }

    private static AwsCredentialsProvider credentials(S3Address address) {
        return address.accessKey().isEmpty() ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(address.accessKey(), address.secret()));
    }
}
