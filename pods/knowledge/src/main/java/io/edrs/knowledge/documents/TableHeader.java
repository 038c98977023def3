package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** A grid divided into the names of its columns and its rows. */
record TableHeader(List<String> header, List<List<String>> rows) {

    private static final Pattern VALUE = Pattern.compile("[-+(]?[$€£]?\\d[\\d.,:/ %-]*\\S{0,3}");

    /** With header rows marked, those; else the first row when it reads like names and the rows below do not repeat it. */
    static TableHeader split(List<List<String>> grid, int marked) {
        var filled = grid.stream().filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty())).toList();
        int headerRows = Math.min(marked, filled.size());
        if (headerRows == 0 && filled.size() > 1 && looksLikeNames(filled)) {
            headerRows = 1;
        }
        var header = headerRows == 0 ? List.<String>of() : merged(filled.subList(0, headerRows));
        return new TableHeader(header, List.copyOf(filled.subList(headerRows, filled.size())));
    }

    void addTo(BlockList out, String caption) {
        out.table(caption, header, rows);
    }

    private static boolean looksLikeNames(List<List<String>> grid) {
        var first = grid.getFirst();
        var names = first.stream().filter(cell -> !cell.isEmpty()).toList();
        boolean short_ = names.stream().allMatch(name -> name.length() <= 60 && !VALUE.matcher(name).matches());
        boolean distinct = new HashSet<>(names).size() == names.size();
        if (!short_ || !distinct || names.size() * 2 <= first.size()) {
            return false;
        }
        return first.size() > 2 || !readsAsPair(grid);
    }

    /** "Name | Ada" over "Port | 8080" is a list of pairs; its first row names nothing. */
    private static boolean readsAsPair(List<List<String>> grid) {
        var first = grid.getFirst();
        if (first.stream().anyMatch(cell -> cell.endsWith(":")) || first.size() < 2) {
            return true;
        }
        boolean numbersBelow = grid.stream().skip(1).allMatch(row -> row.size() < 2 || VALUE.matcher(row.get(1)).matches());
        return !numbersBelow && !PairNames.areNames(first.get(0), first.get(1));
    }

    private static List<String> merged(List<List<String>> headerRows) {
        var names = new ArrayList<>(headerRows.getFirst());
        for (var row : headerRows.subList(1, headerRows.size())) {
            for (int i = 0; i < row.size(); i++) {
                if (i >= names.size()) {
                    names.add(row.get(i));
                } else if (!names.get(i).equals(row.get(i)) && !row.get(i).isEmpty()) {
                    names.set(i, (names.get(i) + " " + row.get(i)).strip());
                }
            }
        }
        return List.copyOf(names);
    }
}
