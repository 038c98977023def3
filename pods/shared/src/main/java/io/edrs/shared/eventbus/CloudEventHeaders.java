package io.edrs.shared.eventbus;

import io.cloudevents.CloudEventData;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.message.impl.BaseGenericBinaryMessageReaderImpl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a CloudEvent in binary mode: attributes as {@code ce-} headers, percent-encoded, the data as the body. */
final class CloudEventHeaders extends BaseGenericBinaryMessageReaderImpl<String, String> {

    static final String PREFIX = "ce-";

    private final Map<String, String> headers;

    /** The headers' names in lower case. */
    CloudEventHeaders(SpecVersion version, @Nullable CloudEventData body, Map<String, String> headers) {
        super(version, body);
        this.headers = headers;
    }

    @Override
    protected boolean isContentTypeHeader(String name) {
        return name.equals("content-type");
    }

    @Override
    protected boolean isCloudEventsHeader(String name) {
        return name.length() > PREFIX.length() && name.startsWith(PREFIX);
    }

    @Override
    protected String toCloudEventsKey(String name) {
        return name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    }

    @Override
    protected void forEachHeader(BiConsumer<String, String> each) {
        headers.forEach(each);
    }

    @Override
    protected String toCloudEventsValue(String value) {
        // A plus is a plus here; only %XX is an escape.
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
