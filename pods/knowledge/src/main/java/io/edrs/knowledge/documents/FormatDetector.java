package io.edrs.knowledge.documents;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/** Names the media type of a file by its content first and its name second. */
final class FormatDetector {

    static final String MARKDOWN = "text/markdown";
    private static final Map<String, String> BY_EXTENSION = Map.of("md", MARKDOWN, "markdown", MARKDOWN,
        "csv", "text/csv", "tsv", "text/tab-separated-values");
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    private final Detector detector = new DefaultDetector();
    private final MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();

    Source detect(String name, byte[] bytes) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var stream = TikaInputStream.get(bytes)) {
            var type = detector.detect(stream, metadata).getBaseType();
            var source = new Source(name, bytes, type.toString());
            var named = BY_EXTENSION.get(source.extension());
            return named != null && isText(type) ? new Source(name, bytes, named) : source;
        }
    }

    boolean isText(String mediaType) {
        return isText(MediaType.parse(mediaType));
    }

    private boolean isText(MediaType type) {
        return registry.isInstanceOf(type, MediaType.TEXT_PLAIN) || "text".equals(type.getType())
            || HTML.contains(type.toString()) || Set.of("json", "xml", "x-yaml", "yaml", "toml", "x-sh").contains(type.getSubtype());
    }

    static boolean isHtml(String mediaType) {
        return HTML.contains(mediaType);
    }
}
