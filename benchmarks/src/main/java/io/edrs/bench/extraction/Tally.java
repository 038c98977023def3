package io.edrs.bench.extraction;

import io.edrs.bench.report.FigureTable;
import java.util.List;

/** How much of what is labelled was read, and how much of what was read is labelled. */
public final class Tally {

    private int sentences;
    private int labelled;
    private int read;
    private int right;
    private int recalled;
    private int rightLoosely;
    private int recalledLoosely;
    private int silent;
    private int silentRight;

    /** Notes what was read in a sentence. */
    public void add(Labelled sentence, List<Labelled.Claim> claims) {
        sentences++;
        labelled += sentence.claims().size();
        read += claims.size();
        right += (int) claims.stream().filter(claim -> sentence.claims().stream().anyMatch(one -> one.isMetBy(claim))).count();
        recalled += (int) sentence.claims().stream().filter(one -> claims.stream().anyMatch(one::isMetBy)).count();
        rightLoosely += (int) claims.stream().filter(claim -> sentence.claims().stream().anyMatch(one -> one.isMetLooselyBy(claim))).count();
        recalledLoosely += (int) sentence.claims().stream().filter(one -> claims.stream().anyMatch(one::isMetLooselyBy)).count();
        if (sentence.claims().isEmpty()) {
            silent++;
            silentRight += claims.isEmpty() ? 1 : 0;
        }
    }

    /** Whether exactly what is labelled was read. */
    public boolean isRight(Labelled sentence, List<Labelled.Claim> claims) {
        return claims.size() == sentence.claims().size() && sentence.claims().stream().allMatch(one -> claims.stream().anyMatch(one::isMetBy));
    }

    /** Adds its row. */
    public void row(FigureTable table, String of) {
        table.row(of, sentences, labelled, read, share(right, read), share(recalled, labelled), share(rightLoosely, read), share(recalledLoosely, labelled),
                "%d of %d".formatted(silentRight, silent));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
