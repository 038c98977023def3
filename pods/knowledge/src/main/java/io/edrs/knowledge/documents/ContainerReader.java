package io.edrs.knowledge.documents;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.xml.sax.SAXException;

/** Reads PDF and Office files through Tika's XHTML events. */
final class ContainerReader implements DocumentReader {

    private final ContainerFormat format;

    ContainerReader(ContainerFormat format) {
        this.format = format;
    }

    @Override
    public Reading read(Source source, ParseLimits limits) throws IOException {
        ArchiveCheck.refuseTornOrExploding(source, format);
        var metadata = new Metadata();
        var dom = new DomHandler(limits.characters());
        try (var stream = TikaInputStream.get(source.bytes())) {
            var secure = new SecureContentHandler(dom, stream);
            parse(source, limits, metadata, dom, stream, secure);
        }
        var document = dom.document();
        List<Block> blocks = format == ContainerFormat.PDF ? PdfPages.blocks(document) : HtmlBlocks.of(document);
        return new Reading(title(metadata), blocks);
    }

    private void parse(Source source, ParseLimits limits, Metadata metadata, DomHandler dom, TikaInputStream stream,
                       SecureContentHandler secure) {
        try {
            format.parser().parse(stream, secure, metadata, context());
        } catch (EncryptedDocumentException e) {
            throw Refusals.encrypted(source.name());
        } catch (SAXException | TikaException | IOException | RuntimeException | LinkageError e) {
            throw refusal(source, limits, dom, secure, e);
        }
        if (dom.full()) {
            throw Refusals.tooMuchText(source.name(), limits);
        }
    }

    private UnreadableDocumentException refusal(Source source, ParseLimits limits, DomHandler dom, SecureContentHandler secure,
                                                Throwable failure) {
        if (dom.full()) {
            return Refusals.tooMuchText(source.name(), limits);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var message = Objects.toString(cause.getMessage(), "").toLowerCase(Locale.ROOT);
            if (message.contains("zip bomb") || message.contains("xml element nesting") || message.contains("entity expansion")) {
                return Refusals.bomb(source.name());
            }
            if (cause instanceof EncryptedDocumentException || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return Refusals.encrypted(source.name());
            }
        }
        return Refusals.broken(source.name(), format.label());
    }

    private static ParseContext context() {
        var pdf = new PDFParserConfig();
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAnnotationText(false);
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        var office = new OfficeParserConfig();
        // The other extractors load the whole document into memory before their first event.
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setIncludeDeletedContent(false);
        office.setIncludeHeadersAndFooters(false);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(Locale.class, Locale.US);
        context.set(EmbeddedDocumentExtractor.class, new NoEmbeddedFiles());
        return context;
    }

    private static String title(Metadata metadata) {
        var title = Objects.toString(metadata.get(TikaCoreProperties.TITLE), "").strip();
        // Programs that print to PDF put their own name or the file's path here.
        return title.startsWith("Microsoft ") || title.equalsIgnoreCase("untitled") || title.matches(".*\\.\\w{2,4}") ? "" : title;
    }
}
