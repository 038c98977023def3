package io.edrs.reasoning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Proves or refutes what is written as formulas. */
public interface Prover {

    /**
     * What follows for the conclusion from the premises, each a formula of first-order logic such as {@code ∀x (Manager(x) → Approves(x))}
     * ({@code ¬ ∧ ∨ ⊕ → ↔ ∀ ∃}, names in the manner of FOLIO); nothing when one of them cannot be read. Its proof is checked.
     */
    Optional<Conclusion> prove(List<String> premises, String conclusion, Duration within);
}
