package io.edrs.reasoning;

import java.util.List;

/** What can be taught by examples. */
public interface Teachable {

    /**
     * What would be right before and after, had these been learned from besides what is present; nothing is changed by it. Each new
     * example is judged by what did not learn from it; the others are shipped for nothing but this.
     *
     * @throws io.edrs.platform.kernel.error.EdrsException when a label or message is none
     */
    Measured measure(List<Example> present, List<Example> more);

    /**
     * How many are judged rightly.
     *
     * @param before of the new examples, without them
     * @param after of the new examples, each with the others
     * @param examples how many are new
     * @param heldBefore of the shipped ones held back, without
     * @param heldAfter of the shipped ones held back, with
     * @param held how many are held back
     */
    record Measured(int before, int after, int examples, int heldBefore, int heldAfter, int held) {}
}
