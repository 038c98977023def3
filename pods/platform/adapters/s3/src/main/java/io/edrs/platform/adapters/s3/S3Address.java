package io.edrs.platform.adapters.s3;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.StoreUrl;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * What a URL says.
 *
 * @param text for people, without the key
 * @param endpoint the server, null for Amazon's in the region
 * @param accessKey empty for the credentials of the environment the process runs in
 * @param pathStyle the bucket in the path instead of the host's name
 */
record S3Address(String text, @Nullable URI endpoint, String bucket, Region region, String accessKey, String secret, boolean pathStyle) {

    private static final Set<String> PARAMETERS = Set.of("region", "path-style");

    static S3Address of(StoreUrl url) {
        require(url, PARAMETERS.containsAll(url.parameters().keySet()), "has a parameter that is none of " + PARAMETERS);
        require(url, url.hosts().size() == 1, "names several hosts; name one");
        require(url, url.user().isEmpty() == url.password().isEmpty(), "must have both an access key and a secret, or neither");
        var amazon = url.scheme().equals("s3") && url.path().isEmpty();
        var bucket = amazon ? url.hosts().getFirst() : url.path();
        require(url, bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"), "must name a bucket: s3+https://key:secret@host:port/bucket, or s3://bucket");
        var style = url.parameter("path-style", amazon ? "false" : "true");
        require(url, style.equals("true") || style.equals("false"), "has a path-style that is neither true nor false");
        var region = url.parameter("region", "us-east-1");
        require(url, region.matches("[A-Za-z0-9-]{1,64}"), "has a region that is none");
        var protocol = url.scheme().equals("s3+http") ? "http" : "https";
        return new S3Address(url.toString(), amazon ? null : URI.create(protocol + "://" + url.hosts().getFirst()), bucket,
                Region.of(region), url.user(), url.password(), style.equals("true"));
    }

    private static void require(StoreUrl url, boolean right, String otherwise) {
        if (!right) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, "The URL " + url + " " + otherwise + ".");
        }
    }
}
