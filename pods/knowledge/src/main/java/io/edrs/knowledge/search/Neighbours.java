package io.edrs.knowledge.search;

import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** What a list or a count needs beside the passages found: the other rows of their tables, the other pieces of their lists. */
final class Neighbours {

    private static final int ROWS_THAT_MEAN_THE_TABLE = 3;
    private static final int MOST_ROWS = 40;
    private static final int MOST_LIST_PIECES = 20;

    private final Passages passages;
    private final String tenant;

    Neighbours(Passages passages, String tenant) {
        this.passages = passages;
        this.tenant = tenant;
    }

    /** The neighbours of the hits, themselves not among them. */
    List<StoredPassage> of(List<StoredPassage> hits) {
        var added = new LinkedHashMap<String, StoredPassage>();
        var seen = new ArrayList<StoredPassage>();
        for (var hit : hits) {
            if (hit.group() > 0 && seen.stream().noneMatch(hit::isGroupedWith)) {
                seen.add(hit);
                forGroup(hit, hits).forEach(neighbour -> added.putIfAbsent(neighbour.id(), neighbour));
            }
        }
        hits.forEach(hit -> added.remove(hit.id()));
        return List.copyOf(added.values());
    }

    private Stream<StoredPassage> forGroup(StoredPassage hit, List<StoredPassage> hits) {
        if (hit.kind().equals("table")) {
            var rows = hits.stream().filter(hit::isGroupedWith).count();
            return rows < ROWS_THAT_MEAN_THE_TABLE ? Stream.empty() : nearest(hit, hits, MOST_ROWS);
        }
        return Stream.concat(leadIn(hit), nearest(hit, hits, MOST_LIST_PIECES));
    }

    /** Of a long group the nearest ones, in reading order. */
    private Stream<StoredPassage> nearest(StoredPassage hit, List<StoredPassage> hits, int most) {
        return document(hit).stream().filter(hit::isGroupedWith).filter(other -> !hits.contains(other))
                .sorted(Comparator.comparingInt(other -> Math.abs(other.position() - hit.position()))).limit(most)
                .sorted(Comparator.comparingInt(StoredPassage::position));
    }

    private List<StoredPassage> document(StoredPassage hit) {
        return passages.of(tenant, hit.documentId(), hit.documentVersion());
    }

    /** A list that is not introduced inside its own passage is introduced by the prose right before it. */
    private Stream<StoredPassage> leadIn(StoredPassage hit) {
        var document = document(hit);
        var first = document.stream().filter(hit::isGroupedWith).findFirst().orElse(hit);
        boolean introduced = first.text().indexOf('\n') > 0 && !first.text().startsWith("- ") && !Character.isDigit(first.text().charAt(0));
        if (introduced || first.position() == 0) {
            return Stream.empty();
        }
        var before = document.get(first.position() - 1);
        return before.kind().equals("prose") && before.place().equals(first.place()) ? Stream.of(before) : Stream.empty();
    }
}
