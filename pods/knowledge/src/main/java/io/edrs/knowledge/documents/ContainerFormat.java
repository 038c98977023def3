package io.edrs.knowledge.documents;

import java.util.List;
import java.util.function.Supplier;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.jspecify.annotations.Nullable;

/** The formats that are more than text, each with its parser. */
enum ContainerFormat {

    PDF("PDF", List.of("pdf"), PDFParser::new, "application/pdf"),
    OOXML("Office (DOCX, XLSX, PPTX)", List.of("docx", "xlsx", "pptx"), OOXMLParser::new,
        "application/vnd.openxmlformats-officedocument.", "application/x-tika-ooxml", "application/vnd.ms-word.document.macro",
        "application/vnd.ms-excel.sheet.macro", "application/vnd.ms-powerpoint.presentation.macro"),
    OPEN_DOCUMENT("OpenDocument (ODT, ODS, ODP)", List.of("odt", "ods", "odp"), OpenDocumentParser::new,
        "application/vnd.oasis.opendocument."),
    RTF("RTF", List.of("rtf"), RTFParser::new, "application/rtf", "text/rtf"),
    OFFICE("Office (DOC, XLS, PPT)", List.of("doc", "xls", "ppt"), OfficeParser::new, "application/x-tika-ooxml-protected",
        "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint", "application/x-tika-msoffice");

    private final String label;
    private final List<String> extensions;
    private final Supplier<Parser> parser;
    private final List<String> typePrefixes;

    ContainerFormat(String label, List<String> extensions, Supplier<Parser> parser, String... typePrefixes) {
        this.label = label;
        this.extensions = extensions;
        this.parser = parser;
        this.typePrefixes = List.of(typePrefixes);
    }

    /** The format by media type; for a torn archive, whose type no longer shows, by the name. */
    static @Nullable ContainerFormat of(Source source) {
        if (source.mediaType().equals("application/x-tika-ooxml-protected")) {
            return OFFICE;
        }
        for (var format : values()) {
            if (format.typePrefixes.stream().anyMatch(source.mediaType()::startsWith)) {
                return format;
            }
        }
        var torn = source.mediaType().equals("application/zip") || source.mediaType().equals("application/octet-stream");
        for (var format : values()) {
            if (torn && format.extensions.contains(source.extension())) {
                return format;
            }
        }
        return null;
    }

    String label() {
        return label;
    }

    Parser parser() {
        return parser.get();
    }
}
