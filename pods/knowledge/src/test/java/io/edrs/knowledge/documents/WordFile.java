package io.edrs.knowledge.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Writes a Word document piece by piece. */
final class WordFile {

    private final XWPFDocument document = new XWPFDocument();
    private java.math.BigInteger bullets = java.math.BigInteger.ZERO;

    static WordFile of(String paragraph) {
        return new WordFile().paragraph(paragraph);
    }

    WordFile title(String text) {
        document.getProperties().getCoreProperties().setTitle(text);
        return heading(1, text);
    }

    WordFile heading(int level, String text) {
        styles(level);
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        paragraph.createRun().setText(text);
        return this;
    }

    WordFile paragraph(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    WordFile bullet(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(bullets());
        paragraph.setNumILvl(java.math.BigInteger.ZERO);
        paragraph.setStyle("ListParagraph");
        paragraph.createRun().setText(text);
        return this;
    }

    WordFile table(List<List<String>> rows) {
        var table = document.createTable(rows.size(), rows.getFirst().size());
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                table.getRow(r).getCell(c).setText(rows.get(r).get(c));
            }
        }
        return this;
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    Map<String, byte[]> parts() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private java.math.BigInteger bullets() {
        if (bullets.signum() == 0) {
            var numbering = document.createNumbering();
            var definition = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory.newInstance();
            definition.setAbstractNumId(java.math.BigInteger.ZERO);
            var level = definition.addNewLvl();
            level.setIlvl(java.math.BigInteger.ZERO);
            level.addNewStart().setVal(java.math.BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
            level.addNewLvlText().setVal("•");
            var id = numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(definition));
            bullets = numbering.addNum(id);
        }
        return bullets;
    }

    private void styles(int level) {
        var styles = document.createStyles();
        if (styles.getStyle("Heading" + level) == null) {
            var style = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.addNewName().setVal("heading " + level);
            styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
        }
    }
}
