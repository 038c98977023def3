package io.edrs.reasoning.aggregator;

import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Premise;
import io.edrs.schema.reasoning.Evidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a question is reasoned about from.
 *
 * @param pieces every passage, turn and fact at hand, with its whole text
 * @param mark the same for the same premises, whatever their order, and another when one is added, goes, or reads otherwise
 */
record AtHand(List<Evidence> pieces, String mark) {

    private static final int LENGTH = 16;

    static AtHand of(Composed composed, List<Premise> premises) {
        var pieces = new ArrayList<>(composed.evidence());
        var known = pieces.stream().map(Evidence::id).collect(Collectors.toSet());
        var others = new LinkedHashMap<String, List<Premise>>();
        premises.stream().filter(premise -> !premise.id().isEmpty() && !known.contains(premise.id()))
                .forEach(premise -> others.computeIfAbsent(premise.id(), first -> new ArrayList<>()).add(premise));
        others.forEach((id, said) -> pieces.add(new Evidence(said.getFirst().source(), id, said.getFirst().document(),
                said.stream().map(Premise::text).collect(Collectors.joining(" ")), 0)));
        return new AtHand(List.copyOf(pieces), mark(premises));
    }

    /** Whether the proof was found from just what is at hand. */
    boolean proved(Evidence proof) {
        return proof.id().endsWith("#" + mark);
    }

    private static String mark(List<Premise> premises) {
        var all = premises.stream().map(premise -> premise.id() + "\n" + premise.text()).distinct().sorted().collect(Collectors.joining("\n\n"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
