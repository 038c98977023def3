package io.edrs.memory.episodic;

import org.jspecify.annotations.Nullable;

/** The vector an episode is found by: its own with a little of its neighbours', more of a question's that it may answer. */
final class Blend {

    private static final float OF_BEFORE = 0.2f;
    private static final float OF_QUESTION = 0.4f;
    private static final float OF_AFTER = 0.15f;

    private Blend() {}

    static float @Nullable [] of(Placed placed) {
        var own = placed.episode().vector();
        if (own == null) {
            return null;
        }
        var blend = own.clone();
        var before = placed.before();
        if (before != null) {
            add(blend, before.vector(), before.text().contains("?") ? OF_QUESTION : OF_BEFORE);
        }
        if (placed.after() != null) {
            add(blend, placed.after().vector(), OF_AFTER);
        }
        return blend;
    }

    private static void add(float[] blend, float @Nullable [] other, float weight) {
        if (other != null && other.length == blend.length) {
            for (int d = 0; d < blend.length; d++) {
                blend[d] += weight * other[d];
            }
        }
    }
}
