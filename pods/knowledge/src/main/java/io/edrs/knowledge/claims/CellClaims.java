package io.edrs.knowledge.claims;

import io.edrs.knowledge.StoredPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Claims of cells and lines that name a property and give its value. */
final class CellClaims {

    private static final Pattern CELLS = Pattern.compile(" \\| ");
    private static final Pattern ROW = Pattern.compile("row \\d+");
    private static final Pattern PAGE = Pattern.compile("(?i)(?:pages?|slides?|sheets?) \\d+(?:–\\d+)?");
    private static final Pattern LINE = Pattern.compile("^(?:[-*•] |\\d+[.)] )?(\\p{L}[\\p{L}\\p{N} ./()'&-]{0,40}): (\\S.{0,199})$");
    private static final int LONGEST = 200;

    private CellClaims() {}

    /** Each further cell of a row says something of the row's first. */
    static List<Claim> ofRow(StoredPassage passage) {
        var cells = CELLS.split(passage.text());
        var first = Cell.of(cells[0]);
        if (cells.length == 1) {
            return first.stream().map(cell -> claim(heading(passage), cell, 0.85, passage.text())).flatMap(Optional::stream).toList();
        }
        var claims = new ArrayList<Claim>();
        var subject = subject(passage, cells[0], first);
        for (var i = 1; i < cells.length && !subject.isEmpty(); i++) {
            Cell.of(cells[i]).flatMap(cell -> claim(subject, cell, 0.9, passage.text())).ifPresent(claims::add);
        }
        return claims;
    }

    /** A line like "Port: 8080" under the heading of what has the port. */
    static Optional<Claim> ofLine(StoredPassage passage, String line, int from) {
        var found = LINE.matcher(line.strip());
        return found.matches() && !found.group(2).endsWith(":") ? claim(heading(passage), new Cell(found.group(1), found.group(2)), 0.8, line.strip())
                .map(claim -> new Claim(claim.subject(), claim.attribute(), claim.value(), true, 0.8, claim.sentence(), from, claim.validity()))
                : Optional.empty();
    }

    private static Optional<Claim> claim(String subject, Cell cell, double confidence, String sentence) {
        var dated = TimeWords.in(cell.value(), false);
        var isSound = !subject.isEmpty() && !dated.clause().isBlank() && cell.value().length() <= LONGEST && !Keys.of(cell.value()).isEmpty();
        return isSound ? Optional.of(new Claim(subject, cell.name(), dated.clause(), true, confidence, sentence, 0, dated.validity())) : Optional.empty();
    }

    private static String subject(StoredPassage passage, String text, Optional<Cell> first) {
        var label = last(passage.place());
        var value = first.map(Cell::value).orElse(text);
        if (value.chars().anyMatch(Character::isLetter)) {
            return value;
        }
        return ROW.matcher(label).matches() ? first.map(cell -> cell.name() + " " + cell.value()).orElse("") : label;
    }

    /** What stands above: the innermost heading, else the document's title. */
    private static String heading(StoredPassage passage) {
        var parts = List.of(passage.place().split(" › "));
        for (var i = parts.size() - 1; i >= 0; i--) {
            var isKey = passage.kind().equals("table") && i == parts.size() - 1 && passage.text().startsWith(parts.get(i));
            if (!parts.get(i).isBlank() && !isKey && !PAGE.matcher(parts.get(i)).matches() && !ROW.matcher(parts.get(i)).matches()) {
                return parts.get(i);
            }
        }
        return passage.title();
    }

    private static String last(String place) {
        return place.substring(place.lastIndexOf(" › ") < 0 ? 0 : place.lastIndexOf(" › ") + 3);
    }

    private record Cell(String name, String value) {

        static Optional<Cell> of(String text) {
            var colon = text.indexOf(": ");
            return colon <= 0 || colon > 80 ? Optional.empty()
                    : Optional.of(new Cell(text.substring(0, colon).strip(), text.substring(colon + 2).strip()));
        }
    }
}
