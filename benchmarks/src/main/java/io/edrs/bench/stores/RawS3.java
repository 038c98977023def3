package io.edrs.bench.stores;

import io.edrs.platform.store.driver.StoreUrl;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The same requests by the SDK itself. */
final class RawS3 {

    private RawS3() {}

    static Work of(StoreUrl url) {
        var scheme = url.scheme().endsWith("+http") ? "http" : "https";
        var client = S3Client.builder().region(Region.of(url.parameters().getOrDefault("region", "us-east-1")))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(url.user(), url.password())))
                .endpointOverride(URI.create(scheme + "://" + url.hosts().getFirst())).forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED).responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()).build();
        return PortWork.work(number -> client.putObject(request -> request.bucket(url.path()).key("raw/" + PortWork.key(number)), RequestBody.fromBytes(PortWork.BYTES)),
                number -> Work.found(client.getObjectAsBytes(request -> request.bucket(url.path()).key("raw/" + PortWork.key(number))).asByteArray().length > 0));
    }
}
