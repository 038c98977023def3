package io.edrs.reasoning.induction;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.analogy.FactText;
import io.edrs.reasoning.analogy.Term;
import java.util.List;

/** A relation of things. */
public record Fact(String relation, List<String> things) {

    private static final int WIDEST = 4;

    public Fact {
        things = List.copyOf(things);
    }

    /** Reads {@code parent(ann, bob)}; throws {@code EXAMPLES_INVALID} for what relates relations or too many things. */
    public static Fact read(String text) {
        var term = FactText.read(text);
        if (!term.arguments().stream().allMatch(Term::isThing) || term.arguments().size() > WIDEST) {
            throw new EdrsException(InductionError.EXAMPLES_INVALID, "'%s' relates something else than 1 to %d things.".formatted(text, WIDEST));
        }
        return new Fact(term.name(), term.arguments().stream().map(Term::name).toList());
    }

    @Override
    public String toString() {
        return relation + "(" + String.join(", ", things) + ")";
    }
}
