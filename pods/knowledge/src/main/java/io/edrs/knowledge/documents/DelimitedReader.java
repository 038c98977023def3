package io.edrs.knowledge.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads comma, semicolon, tab and bar separated values: one table. */
final class DelimitedReader implements DocumentReader {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE_LINES = 20;

    @Override
    public Reading read(Source source, ParseLimits limits) throws IOException {
        var text = TextDecoder.decode(source, limits);
        var tabs = source.mediaType().equals("text/tab-separated-values");
        var out = new BlockList();
        TableHeader.split(rows(source, text, tabs ? '\t' : likeliest(text)), 1).addTo(out, "");
        return new Reading("", out.all());
    }

    private static List<List<String>> rows(Source source, String text, char delimiter) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).setTrailingData(true).get();
        var rows = new ArrayList<List<String>>();
        try (var parser = CSVParser.parse(text, format)) {
            for (var record : parser) {
                rows.add(record.stream().map(CleanText::line).toList());
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableDocumentException(UnreadableDocumentException.Reason.BROKEN, "'" + source.name()
                + "' has a quotation mark that is never closed or stands inside a value, after row " + rows.size()
                + "; double each quotation mark inside a quoted value.");
        }
    }

    private static char likeliest(String text) {
        var lines = text.lines().limit(SAMPLE_LINES).filter(line -> !line.isBlank()).toList();
        char best = ',';
        long bestScore = 0;
        for (char delimiter : DELIMITERS) {
            long score = lines.stream().mapToLong(line -> line.chars().filter(c -> c == delimiter).count()).min().orElse(0);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }
}
