package io.edrs.knowledge.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small real files made by the libraries that own their formats. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One page per list, one line per string. */
    static byte[] pdf(List<List<String>> pages) throws IOException {
        try (var document = new PDDocument()) {
            pages.forEach(lines -> addPage(document, lines));
            return bytes(document);
        }
    }

    static byte[] encryptedPdf() throws IOException {
        try (var document = new PDDocument()) {
            addPage(document, List.of("A secret."));
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        }
    }

    static byte[] blankPdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void addPage(PDDocument document, List<String> lines) {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.newLineAtOffset(60, 730);
            for (var line : lines) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.showText(line);
                content.newLineAtOffset(0, line.isEmpty() ? -24 : -14);
            }
            content.endText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] xlsx() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Prices");
            Object[][] rows = {{"Product", "Price", "Stock"}, {"Rover", 1200.5, 3}, {"Arm", 800, 0}};
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < 3; c++) {
                    if (rows[r][c] instanceof Number number) {
                        row.createCell(c).setCellValue(number.doubleValue());
                    } else {
                        row.createCell(c).setCellValue(rows[r][c].toString());
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] pptx() throws IOException {
        try (var show = new XMLSlideShow()) {
            for (var text : List.of("The first slide is about rovers.", "The second slide is about arms.")) {
                show.createSlide().createTextBox().setText(text);
            }
            var out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] odt(String body) throws IOException {
        return odt("", body);
    }

    static byte[] odt(String prologue, String body) throws IOException {
        var content = prologue + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:text>" + body
            + "</office:text></office:body></office:document-content>";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var mime = utf8("application/vnd.oasis.opendocument.text");
            var entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(mime.length);
            var crc = new java.util.zip.CRC32();
            crc.update(mime);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(mime);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(utf8(content));
        }
        return out.toByteArray();
    }

    static byte[] encryptedDocx() throws Exception {
        try (var file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(file)) {
                stream.write(WordFile.of("A secret.").bytes());
            }
            var out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** A Word file whose one part unpacks to 60 million letters. */
    static byte[] zipBomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : WordFile.of("x").parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals("word/document.xml")) {
                    zip.write(utf8("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"));
                    var blanks = utf8("a ".repeat(500_000));
                    for (int i = 0; i < 60; i++) {
                        zip.write(blanks);
                    }
                    zip.write(utf8("</w:t></w:r></w:p></w:body></w:document>"));
                } else {
                    zip.write(part.getValue());
                }
            }
        }
        return out.toByteArray();
    }
}
