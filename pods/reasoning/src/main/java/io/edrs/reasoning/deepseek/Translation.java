package io.edrs.reasoning.deepseek;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The premises and the conclusion as formulas, as a model proposed them. */
record Translation(List<String> premises, String conclusion) {

    static final String ASKED = """
            Translate each numbered sentence and the question into first-order logic. Use ∀ ∃ ¬ ∧ ∨ ⊕ → ↔, predicates in CamelCase, constants in \
            lower case, one predicate for one notion throughout. Add nothing that is not said and leave nothing out. Write exactly:
            1: <formula of sentence 1>
            2: <formula of sentence 2>
            Q: <formula of what the question asks whether it holds>""";
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*[*`-]*\\s*(\\d+|Q)\\s*[:.)]\\s*`?(.+?)`?\\s*$");

    /** Nothing when a sentence or the question was left out: a proof from fewer premises would prove something else. */
    static Optional<Translation> read(String answer, int sentences) {
        var premises = new ArrayList<String>();
        var conclusion = "";
        var lines = LINE.matcher(answer);
        while (lines.find()) {
            if (lines.group(1).equals("Q")) {
                conclusion = lines.group(2);
            } else if (Integer.parseInt(lines.group(1)) == premises.size() + 1) {
                premises.add(lines.group(2));
            }
        }
        return premises.size() != sentences || conclusion.isEmpty() ? Optional.empty() : Optional.of(new Translation(List.copyOf(premises), conclusion));
    }
}
