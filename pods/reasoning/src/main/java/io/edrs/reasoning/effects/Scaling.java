package io.edrs.reasoning.effects;

import org.hipparchus.linear.DefaultRealMatrixChangingVisitor;

/** Multiplies each row and column by a number of its own. */
final class Scaling extends DefaultRealMatrixChangingVisitor {

    private final double[] by;

    Scaling(double[] by) {
        this.by = by;
    }

    @Override
    public double visit(int row, int column, double value) {
        return value * by[row] * by[column];
    }
}
