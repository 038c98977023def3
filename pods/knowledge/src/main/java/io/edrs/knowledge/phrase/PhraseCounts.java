package io.edrs.knowledge.phrase;

import java.util.Arrays;

/** In how many passages each phrase stands, and how much is about it. */
final class PhraseCounts {

    private static final float NOTHING = 1e-4f;

    private int[] spoken = new int[256];
    private float[] about = new float[256];

    void spoken(int phrase, int change) {
        hold(phrase);
        spoken[phrase] += change;
    }

    void about(int phrase, float change) {
        hold(phrase);
        about[phrase] += change;
        if (about[phrase] < NOTHING) {
            about[phrase] = 0;
        }
    }

    int spoken(int phrase) {
        return phrase < spoken.length ? spoken[phrase] : 0;
    }

    float about(int phrase) {
        return phrase < about.length ? about[phrase] : 0;
    }

    boolean isUsed(int phrase) {
        return spoken(phrase) > 0 || about(phrase) > 0;
    }

    long heapBytes() {
        return 4L * (spoken.length + about.length);
    }

    private void hold(int phrase) {
        if (phrase >= spoken.length) {
            var length = phrase + phrase / 2 + 1;
            spoken = Arrays.copyOf(spoken, length);
            about = Arrays.copyOf(about, length);
        }
    }
}
