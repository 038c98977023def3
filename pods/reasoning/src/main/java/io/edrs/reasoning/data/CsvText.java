package io.edrs.reasoning.data;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.graphs.GraphError;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables as comma-separated values (RFC 4180), the first line naming the columns. */
public final class CsvText {

    private static final int MOST_CELLS = 5_000_000;
    private static final int MOST_COLUMNS = 500;
    private static final Set<String> GAPS = Set.of("", "na", "nan", "null", "?", "n/a");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).get();

    private CsvText() {}

    /** A column whose every value is a number holds numbers, any other kinds; throws {@code TABLE_INVALID} with the place of a gap. */
    public static DataTable read(String text) {
        var records = records(text);
        if (records.size() < 2) {
            throw invalid("it has no rows under its line of names");
        }
        var names = names(records.getFirst());
        for (var row = 1; row < records.size(); row++) {
            check(records.get(row), names, row);
        }
        return new DataTable(IntStream.range(0, names.size()).mapToObj(place -> column(names.get(place),
                records.stream().skip(1).map(row -> row.get(place).strip()).toList())).toList());
    }

    private static List<CSVRecord> records(String text) {
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            var records = new ArrayList<CSVRecord>();
            var cells = 0L;
            for (var row : parser) {
                records.add(row);
                cells += row.size();
                if (cells > MOST_CELLS) {
                    throw new EdrsException(GraphError.TOO_LARGE, "A table of more than %d cells is refused.".formatted(MOST_CELLS));
                }
            }
            return records;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw invalid("it is not comma-separated values: " + e.getMessage());
        }
    }

    private static List<String> names(CSVRecord head) {
        var names = head.stream().map(String::strip).toList();
        if (names.size() > MOST_COLUMNS) {
            throw new EdrsException(GraphError.TOO_LARGE, "A table of %d columns is refused; at most %d.".formatted(names.size(), MOST_COLUMNS));
        }
        return names;
    }

    private static void check(CSVRecord row, List<String> names, int number) {
        if (row.size() != names.size()) {
            throw invalid("row %d has %d values for %d columns".formatted(number, row.size(), names.size()));
        }
        for (var place = 0; place < names.size(); place++) {
            if (GAPS.contains(row.get(place).strip().toLowerCase(java.util.Locale.ROOT))) {
                throw invalid("row %d has no value for '%s'; leave such rows out or fill them in yourself".formatted(number, names.get(place)));
            }
        }
    }

    private static Column column(String name, List<String> values) {
        return values.stream().allMatch(value -> NUMBER.matcher(value).matches() && Double.isFinite(Double.parseDouble(value)))
                ? new Column(name, List.of(), values.stream().mapToDouble(Double::parseDouble).toArray()) : Kinds.of(name, values);
    }

    private static EdrsException invalid(String why) {
        return new EdrsException(GraphError.TABLE_INVALID, "The table is refused: " + why + ".");
    }
}
