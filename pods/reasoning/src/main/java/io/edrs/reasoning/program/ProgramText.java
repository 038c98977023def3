package io.edrs.reasoning.program;

import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Formula.Atom;
import io.edrs.reasoning.formula.Formula.ForAll;
import io.edrs.reasoning.formula.Formula.Implies;
import io.edrs.reasoning.formula.Formula.Not;
import io.edrs.reasoning.formula.FormulaText;
import io.edrs.reasoning.formula.Names;
import io.edrs.reasoning.formula.Term;
import io.edrs.reasoning.formula.UnreadableFormula;
import io.edrs.reasoning.program.Sections.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads programs: formulas under {@code Premises:} and {@code Conclusion:}, or {@code Facts:}, {@code Rules:} and {@code Query:}. */
public final class ProgramText {

    private static final Pattern LITERAL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_'’-]*)\\s*\\(([^()]*)\\)");
    private static final Pattern FORMULA = Pattern.compile("[∀∃→↔⊕¬∧∨]|\\bforall\\b|\\bexists\\b|->|=>|(?m:^\\s*(?:not\\s+|[~!])?[\\p{L}_][\\p{L}\\p{N}_]*\\([^()]*\\)?\\s*$)");

    private ProgramText() {}

    /** Whether the text is a program (of premises or of constraints) and no English. */
    public static boolean is(String text) {
        return Sections.headed(text) || FORMULA.matcher(text).find();
    }

    /** Whether it is a program of constraints on an arrangement. */
    public static boolean arranges(String text) {
        return Sections.headed(text) && !Sections.of(text).under("constraints", "domain").isEmpty();
    }

    /**
     * The program.
     *
     * @throws UnreadableFormula saying which line cannot be read and why, or which name is used in two ways
     */
    public static Program parse(String text) {
        var program = Sections.headed(text) ? sections(Sections.of(text)) : plain(text);
        consistent(program);
        return program;
    }

    /** One formula a line; the last one, or the one after a question mark, is the goal. */
    private static Program plain(String text) {
        var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var premises = lines.subList(0, lines.size() - 1);
        var goal = lines.getLast().replaceAll("^\\s*(\\?-|⊢|\\|-|therefore:?|∴)\\s*|\\?\\s*$", "");
        return new Program(premises.stream().map(FormulaText::parse).toList(), premises, FormulaText.parse(goal), goal, false);
    }

    private static Program sections(Sections sections) {
        var entries = sections.under("facts", "rules", "premises");
        var query = sections.under("query", "conclusion");
        if (query.isEmpty()) {
            throw new UnreadableFormula("There is nothing to decide: a program ends with 'Query:' or 'Conclusion:' and one line.");
        }
        var forward = !sections.under("facts", "rules").isEmpty();
        var premises = new ArrayList<Formula>();
        var shown = new ArrayList<String>();
        for (var entry : entries) {
            premises.add(line(entry));
            shown.add(entry.shown());
        }
        return new Program(premises, shown, line(query.getFirst()), query.getFirst().shown(), forward);
    }

    private static Formula line(Entry entry) {
        var code = entry.code();
        if (code.contains(">>>") || marked(code)) {
            return rule(code);
        }
        return FormulaText.parse(code);
    }

    private static boolean marked(String code) {
        var literal = LITERAL.matcher(code);
        return literal.find() && literal.group(2).matches(".*,\\s*(?i:true|false)\\s*");
    }

    private static Formula rule(String code) {
        var sides = code.split(">>>", -1);
        if (sides.length > 2) {
            throw new UnreadableFormula("'%s' has more than one '>>>'.".formatted(code));
        }
        var inner = sides.length == 1 ? literals(sides[0]) : new Implies(literals(sides[0]), literals(sides[1]));
        var variables = new LinkedHashSet<String>();
        Names.atoms(inner).flatMap(atom -> atom.arguments().stream()).filter(Term.Variable.class::isInstance).map(Term::name).forEach(variables::add);
        for (var variable : List.copyOf(variables).reversed()) {
            inner = new ForAll(variable, inner);
        }
        return inner;
    }

    private static Formula literals(String code) {
        return Formula.all(Arrays.stream(code.split("&&|∧")).map(String::strip).map(ProgramText::literal).toList());
    }

    private static Formula literal(String code) {
        if (code.startsWith("!") || code.startsWith("¬")) {
            return literal(code.substring(1).strip()).negated();
        }
        var matcher = LITERAL.matcher(code);
        if (!matcher.matches()) {
            throw new UnreadableFormula("'%s' is no literal such as Kind(Bob, True).".formatted(code));
        }
        var of = Arrays.stream(matcher.group(2).split(",")).map(String::strip).toList();
        var marked = !of.isEmpty() && of.getLast().matches("(?i)true|false");
        var terms = (marked ? of.subList(0, of.size() - 1) : of).stream().map(ProgramText::term).toList();
        var atom = new Atom(matcher.group(1), terms);
        return marked && of.getLast().equalsIgnoreCase("false") ? new Not(atom) : atom;
    }

    private static Term term(String text) {
        if (text.isEmpty()) {
            throw new UnreadableFormula("A name is missing between the commas or brackets.");
        }
        return text.startsWith("$") ? new Term.Variable(text.substring(1)) : new Term.Constant(text);
    }

    private static void consistent(Program program) {
        var all = new ArrayList<>(program.premises());
        all.add(program.goal());
        var sizes = new java.util.HashMap<String, Integer>();
        all.stream().flatMap(Names::atoms).forEach(atom -> {
            var before = sizes.putIfAbsent(atom.predicate(), atom.arguments().size());
            if (before != null && before != atom.arguments().size()) {
                throw new UnreadableFormula("%s is said of %d things in one place and of %d in another.".formatted(atom.predicate(), before, atom.arguments().size()));
            }
        });
    }
}
