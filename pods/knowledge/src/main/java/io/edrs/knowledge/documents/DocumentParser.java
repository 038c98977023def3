package io.edrs.knowledge.documents;

import io.edrs.knowledge.documents.UnreadableDocumentException.Reason;
import java.io.IOException;

/** Turns the bytes of a file into blocks, or says in one sentence why it cannot. */
final class DocumentParser {

    private static final int TITLE_LENGTH = 200;

    private final ParseLimits limits;
    private final FormatDetector detector = new FormatDetector();
    private final BoundedRun bounded;

    DocumentParser(ParseLimits limits) {
        this.limits = limits;
        this.bounded = new BoundedRun(limits.time());
    }

    /** The document; throws {@link UnreadableDocumentException} for any file that yields no text. */
    ParsedDocument parse(String name, byte[] bytes) {
        refuseBySize(name, bytes);
        return bounded.run(name, () -> {
            var source = detect(name, bytes);
            var reading = readerFor(source).read(source, limits);
            if (reading.blocks().stream().allMatch(b -> b instanceof Block.PageStart)) {
                throw new UnreadableDocumentException(Reason.NO_TEXT, "'" + name
                    + "' holds no text, only pictures or blank pages; send a version with text in it (for a scan: after text recognition).");
            }
            return new ParsedDocument(title(source, reading), source.mediaType(), reading.blocks());
        });
    }

    private void refuseBySize(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY, "'" + name + "' is empty; send a file with content.");
        }
        if (bytes.length > limits.bytes()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "'" + name + "' has " + bytes.length
                + " bytes, more than the " + limits.bytes() + " allowed; split it into smaller files.");
        }
    }

    private Source detect(String name, byte[] bytes) {
        try {
            return detector.detect(name, bytes);
        } catch (IOException e) {
            throw Refusals.broken(name, "document");
        }
    }

    private DocumentReader readerFor(Source source) {
        var type = source.mediaType();
        if (type.equals(FormatDetector.MARKDOWN)) {
            return new MarkdownReader();
        }
        if (FormatDetector.isHtml(type)) {
            return new HtmlReader();
        }
        if (type.equals("text/csv") || type.equals("text/tab-separated-values")) {
            return new DelimitedReader();
        }
        var container = ContainerFormat.of(source);
        if (container != null) {
            return new ContainerReader(container);
        }
        if (detector.isText(type)) {
            return new PlainTextReader();
        }
        throw unsupported(source);
    }

    private static UnreadableDocumentException unsupported(Source source) {
        if (source.extension().equals("txt")) {
            return new UnreadableDocumentException(Reason.BINARY, "'" + source.name() + "' is named as text but is binary content ("
                + source.mediaType() + "); send the document in its own format, or text as UTF-8.");
        }
        return new UnreadableDocumentException(Reason.UNSUPPORTED, "'" + source.name() + "' is of type " + source.mediaType()
            + "; send Markdown, text, HTML, PDF, CSV, TSV, DOCX, XLSX, PPTX, ODT, DOC, XLS, PPT or RTF.");
    }

    private static String title(Source source, Reading reading) {
        var stated = CleanText.line(reading.title());
        // A sheet's name is a place in the file, not the file's title.
        var named = source.mediaType().contains("sheet") || source.mediaType().contains("excel")
            ? source.stem() : firstHeading(source, reading);
        var title = stated.isEmpty() ? named : stated;
        return title.length() <= TITLE_LENGTH ? title : title.substring(0, title.offsetByCodePoints(0, TITLE_LENGTH / 2)) + " …";
    }

    private static String firstHeading(Source source, Reading reading) {
        return reading.blocks().stream().limit(5).filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast)
            .map(Block.Heading::text).findFirst().orElseGet(source::stem);
    }
}
