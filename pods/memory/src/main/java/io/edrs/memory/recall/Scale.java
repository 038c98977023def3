package io.edrs.memory.recall;

/**
 * Brings the scores of the ways to one scale: the best of each in the pool is 1, and so is their weighted mean.
 *
 * @param ofTheme how much counts what is told in other words
 */
record Scale(double words, double meaning, double least, Themed themed, Weights weights, double ofTheme) {

    private static final double OF_WORDS = 0.4;

    /** The best of what is told in other words. */
    record Themed(double told, double telling) {}

    static Scale of(Pool pool, Weights weights, double ofTheme) {
        double least = pool.all().stream().mapToDouble(c -> c.meaning).filter(cosine -> cosine > 0).min().orElse(0);
        double most = pool.most(c -> c.meaning);
        return new Scale(pool.most(c -> c.words), most, least < most ? least : 0,
                new Themed(pool.most(c -> c.told), pool.most(c -> c.telling)), weights, ofTheme);
    }

    double of(Candidate candidate) {
        double total = (words > 0 ? weights.words() : 0) + (meaning > 0 ? weights.meaning() : 0);
        if (total == 0) {
            return 0;
        }
        double sum = (words > 0 ? weights.words() * candidate.words / words : 0)
                + (meaning > 0 ? weights.meaning() * Math.max(0, (candidate.meaning - least) / (meaning - least)) : 0);
        return sum / total + ofTheme * theme(candidate);
    }

    private double theme(Candidate candidate) {
        return (themed.told() > 0 ? OF_WORDS * candidate.told / themed.told() : 0)
                + (themed.telling() > 0 ? (1 - OF_WORDS) * candidate.telling / themed.telling() : 0);
    }
}
