package io.edrs.reasoning.verification;

import io.edrs.platform.language.Recent;
import io.edrs.platform.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table row or a line of a list of properties, as headers with their values. */
record Cells(List<Cell> all, boolean labelled) {

    private static final Recent<String, Cells> READ = new Recent<>(4_000);
    private static final Pattern IN_UNIT = Pattern.compile("(?:\\bin |[(\\[])([\\p{L}%€$£°/²³]+)[)\\]]?$");
    private static final int LONGEST_HEADER = 50;
    private static final double MOST_OF_IT = 0.5;

    record Cell(Reading header, Reading value) {}

    /** The cells of a ground; none when it is a sentence. */
    static Cells of(String text) {
        return READ.get(text, Cells::read);
    }

    private static Cells read(String text) {
        var cells = new ArrayList<Cell>();
        var pieces = text.split(" \\| ");
        for (var piece : pieces) {
            var colon = piece.indexOf(": ");
            if (colon > 0 && colon < LONGEST_HEADER && piece.indexOf(". ") < 0) {
                cells.add(new Cell(Reading.of(piece.substring(0, colon).replaceFirst("^[-*•] ", "").replace("*", "")), Reading.of(piece.substring(colon + 2).strip())));
            }
        }
        return new Cells(cells.size() == pieces.length ? List.copyOf(cells) : List.of(), pieces.length > 1);
    }

    /** Its numbers, in the unit of the header where they have none of their own. */
    List<Quantity> quantities() {
        return all.stream().flatMap(cell -> java.util.stream.Stream.concat(cell.header().quantities().stream(), measured(cell))).toList();
    }

    private static java.util.stream.Stream<Quantity> measured(Cell cell) {
        var header = IN_UNIT.matcher(cell.header().text());
        var unit = header.find() ? Unit.of(header.group(1)) : null;
        return cell.value().quantities().stream().map(one -> one.unit() == null && unit != null ? new Quantity(one.value(), unit, one.text(), one.start(), one.end()) : one);
    }

    /** A unit the claim gives to a value that has another of its kind. */
    @Nullable Unit mistaken(Reading claim) {
        var stated = all.stream().skip(labelled ? 1 : 0).filter(cell -> states(claim, cell)).toList();
        return claim.units().stream().filter(unit -> claim.quantities().stream().noneMatch(quantity -> unit.equals(quantity.unit()))).filter(unit -> {
            var comparable = stated.stream().flatMap(cell -> java.util.stream.Stream.concat(cell.header().units().stream(), cell.value().units().stream()))
                    .filter(unit::comparable).toList();
            return !comparable.isEmpty() && !comparable.contains(unit);
        }).findFirst().orElse(null);
    }

    /** Whether the claim states none of the values, and yet says more than the row does. */
    boolean statesNothingOf(Reading claim, double share) {
        var values = all.subList(labelled && all.size() > 1 ? 1 : 0, all.size());
        return !all.isEmpty() && share < 0.99 && values.stream().noneMatch(cell -> states(claim, cell));
    }

    /** The header the claim names without the value that stands under it, while it states the value of another; empty when there is none. */
    String misplaced(Reading claim) {
        var others = all.stream().skip(labelled ? 1 : 0).toList();
        var foreign = others.stream().filter(cell -> !names(claim, cell) && states(claim, cell)).findAny();
        return foreign.isEmpty() ? "" : others.stream().filter(cell -> names(claim, cell) && !states(claim, cell))
                .map(cell -> cell.header().text()).findFirst().orElse("");
    }

    private static boolean names(Reading claim, Cell cell) {
        return !cell.header().content().isEmpty() && cell.header().content().stream().allMatch(word -> claim.stems().contains(word.stem()));
    }

    private static boolean states(Reading claim, Cell cell) {
        var value = cell.value();
        if (!value.dates().isEmpty()) {
            return value.dates().stream().anyMatch(date -> claim.dates().stream().anyMatch(said -> said.within(date)));
        }
        if (!value.quantities().isEmpty()) {
            return measured(cell).anyMatch(quantity -> claim.quantities().stream().anyMatch(said -> said.sameNumber(quantity) || said.same(quantity)));
        }
        var words = value.content().isEmpty() ? List.copyOf(value.words()) : value.content();
        return !words.isEmpty() && words.stream().map(Word::stem).filter(stem -> holds(claim, stem)).count() >= MOST_OF_IT * words.size();
    }

    private static boolean holds(Reading claim, String stem) {
        return claim.stems().contains(stem) || claim.words().stream().anyMatch(word -> word.stem().equals(stem));
    }
}
