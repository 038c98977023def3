package io.edrs.reasoning.program;

import io.edrs.reasoning.formula.UnreadableFormula;
import io.edrs.reasoning.puzzle.Amount;
import io.edrs.reasoning.puzzle.Constraint;
import io.edrs.reasoning.puzzle.Puzzle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads programs of {@code Domain:}, {@code Variables:}, {@code Constraints:} and {@code Query:}. */
public final class ConstraintText {

    private static final Pattern VARIABLE = Pattern.compile("(.+?)\\s*\\[IN\\]\\s*\\[(.*)]");
    private static final Pattern DISTINCT = Pattern.compile("AllDifferentConstraint\\(\\[(.*)](?:\\s*,.*)?\\)");
    private static final Pattern COMPARE = Pattern.compile("(.+?)\\s*(==|!=|<=|>=|<|>|=)\\s*(.+)");
    private static final Pattern SIZE = Pattern.compile("abs\\((.+)\\)");
    private static final Pattern ARITHMETIC = Pattern.compile("(.+?)\\s+([+-])\\s+([^+]+?)");
    private static final Pattern OPTION = Pattern.compile("[A-Z]\\)\\s*(.+)");

    private ConstraintText() {}

    /** @throws UnreadableFormula saying which line cannot be read, or which name was not declared */
    public static Puzzle parse(String text) {
        var sections = Sections.of(text);
        var places = new LinkedHashMap<String, Puzzle.Range>();
        for (var entry : sections.under("variables")) {
            variable(entry.code(), places);
        }
        var constraints = sections.under("constraints").stream().map(entry -> new Puzzle.Said(constraint(entry.code(), places), entry.shown())).toList();
        var options = sections.under("query").stream().map(entry -> new Puzzle.Said(constraint(option(entry.code()), places), entry.shown())).toList();
        return new Puzzle(places, constraints, options);
    }

    private static String option(String code) {
        var option = OPTION.matcher(code);
        return option.matches() ? option.group(1) : code;
    }

    private static void variable(String code, Map<String, Puzzle.Range> places) {
        var variable = VARIABLE.matcher(code);
        if (!variable.matches()) {
            throw new UnreadableFormula("'%s' declares no variable such as: red_book [IN] [1, 2, 3].".formatted(code));
        }
        var values = Arrays.stream(variable.group(2).split(",")).map(String::strip).map(ConstraintText::number).sorted().toList();
        places.put(variable.group(1).strip(), new Puzzle.Range(values.getFirst(), values.getLast()));
    }

    private static int number(String text) {
        if (!text.matches("-?\\d{1,6}")) {
            throw new UnreadableFormula("'%s' stands where a whole number should.".formatted(text));
        }
        return Integer.parseInt(text);
    }

    private static Constraint constraint(String code, Map<String, Puzzle.Range> places) {
        var distinct = DISTINCT.matcher(code);
        if (distinct.matches()) {
            var things = Arrays.stream(distinct.group(1).split(",")).map(String::strip).toList();
            things.forEach(thing -> declared(thing, places));
            return new Constraint.Distinct(things);
        }
        var compare = COMPARE.matcher(code);
        if (!compare.matches()) {
            throw new UnreadableFormula("'%s' is no constraint such as: a < b, a == 2, AllDifferentConstraint([a, b]).".formatted(code));
        }
        var sign = compare.group(2).equals("==") ? "=" : compare.group(2);
        return new Constraint.Compare(amount(compare.group(1), places), sign, amount(compare.group(3), places));
    }

    private static Amount amount(String code, Map<String, Puzzle.Range> places) {
        var text = code.strip();
        var size = SIZE.matcher(text);
        if (size.matches()) {
            return new Amount.Size(amount(size.group(1), places));
        }
        if (places.containsKey(text)) {
            return new Amount.Place(text);
        }
        var arithmetic = ARITHMETIC.matcher(text);
        if (arithmetic.matches()) {
            var parts = new ArrayList<>(List.of(amount(arithmetic.group(1), places), amount(arithmetic.group(3), places)));
            return arithmetic.group(2).equals("+") ? new Amount.Sum(parts.getFirst(), parts.getLast()) : new Amount.Difference(parts.getFirst(), parts.getLast());
        }
        if (text.matches("-?\\d{1,6}")) {
            return new Amount.Number(Integer.parseInt(text));
        }
        declared(text, places);
        return new Amount.Place(text);
    }

    private static void declared(String name, Map<String, Puzzle.Range> places) {
        if (!places.containsKey(name)) {
            throw new UnreadableFormula("'%s' is not among the variables %s.".formatted(name, places.keySet()));
        }
    }
}
