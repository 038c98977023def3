package io.edrs.reasoning.networks;

/** Walks all joint states in order and keeps the places of each in two tables. */
final class Walk {

    private final int[] sizes;
    private final int[] firstStrides;
    private final int[] secondStrides;
    private final int[] state;
    private int first;
    private int second;

    Walk(int[] sizes, int[] firstStrides, int[] secondStrides) {
        this.sizes = sizes;
        this.firstStrides = firstStrides;
        this.secondStrides = secondStrides;
        this.state = new int[sizes.length];
    }

    int first() {
        return first;
    }

    int second() {
        return second;
    }

    void next() {
        for (var place = sizes.length - 1; place >= 0; place--) {
            if (++state[place] < sizes[place]) {
                first += firstStrides[place];
                second += secondStrides[place];
                return;
            }
            first -= firstStrides[place] * (sizes[place] - 1);
            second -= secondStrides[place] * (sizes[place] - 1);
            state[place] = 0;
        }
    }
}
