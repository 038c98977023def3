package io.edrs.platform.adapters.s3;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Turns what the driver throws into a code. */
final class Failures {

    private static final Map<Integer, String> BY_STATUS = Map.of(301, "is in another region: name it as ?region=.",
            400, "refuses the request: the region or the key in the URL is wrong.",
            401, "refuses the key: put the right access key and secret into the URL.",
            403, "refuses the key: put the right access key and secret into the URL, and give it the right to the bucket.",
            404, "has no such bucket: make it, or name another in the URL.");
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private Failures() {}

    static EdrsException of(S3Address address, SdkException thrown) {
        if (!(thrown instanceof S3Exception refusal)) {
            return failure(KernelError.STORE_UNAVAILABLE, address, "cannot be reached: " + thrown.getMessage(), thrown);
        }
        var status = refusal.statusCode();
        var said = said(refusal);
        // No object is missed but by a reader, who is told so: another removed it while the server worked.
        if (status == 0 || status == TOO_MANY || status == 408 || status >= SERVER || said.equals("NoSuchKey")) {
            return failure(KernelError.STORE_UNAVAILABLE, address, "does not serve now: " + thrown.getMessage(), thrown);
        }
        var advice = BY_STATUS.get(isKeyRefused(refusal, said) ? 403 : status);
        return advice == null ? failure(KernelError.UNEXPECTED, address, "failed: " + thrown.getMessage(), thrown)
                : failure(KernelError.CONFIGURATION_INVALID, address, said.isEmpty() ? advice : "%s It says %s.".formatted(advice, said), thrown);
    }

    /** Some stores answer an unknown key with 404, and only the code of a missing bucket is the same everywhere. */
    private static boolean isKeyRefused(S3Exception refusal, String said) {
        return refusal.statusCode() == 404 && !(refusal instanceof NoSuchBucketException) && !said.isEmpty() && !said.equals("NoSuchBucket");
    }

    /** The server's own code; empty where it sent none. */
    private static String said(S3Exception refusal) {
        var details = refusal.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    private static EdrsException failure(KernelError code, S3Address address, String what, Throwable cause) {
        return new EdrsException(code, "The blob store " + address.text() + " " + what.replaceAll("\\s+", " ").strip(), cause);
    }
}
