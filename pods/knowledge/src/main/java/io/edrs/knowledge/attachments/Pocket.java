package io.edrs.knowledge.attachments;

import io.edrs.knowledge.Attachments;
import io.edrs.knowledge.Cutter;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.attachments.AttachedRecords.Content;
import io.edrs.knowledge.attachments.AttachedRecords.Piece;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.knowledge.Passage;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The attachments of each conversation. They are few: each is looked at, none is in an index that others search. */
@Singleton
final class Pocket implements Attachments {

    private static final double LEAST = 0.2;

    private final Cutter cutter;
    private final AttachedRecords records;

    Pocket(Cutter cutter, AttachedRecords records) {
        this.cutter = cutter;
        this.records = records;
    }

    /** @param isNew false when the very same content was there already */
    record Taken(Content content, boolean isNew) {}

    Taken take(String tenant, UUID conversation, File file) {
        var standing = records.of(tenant, conversation).stream().filter(one -> one.documentId().equals(file.documentId())).findFirst();
        if (standing.filter(one -> one.hash().equals(file.hash())).isPresent()) {
            return new Taken(standing.get(), false);
        }
        var cut = cutter.cut(file.name(), file.content());
        var passages = IntStream.range(0, cut.pieces().size()).mapToObj(i -> passage(file, cut, i)).toList();
        var content = new Content(file.documentId(), file.name(), file.hash(), cutter.embed(passages).stream().map(Piece::of).toList());
        records.save(tenant, conversation, content);
        return new Taken(content, true);
    }

    @Override
    public List<Passage> find(String tenant, UUID conversationId, Query query) {
        var wanted = stems(query.text());
        return records.of(tenant, conversationId).stream().flatMap(one -> one.passages().stream())
                .map(piece -> found(piece.passage(), score(piece, wanted, query.vector()))).filter(passage -> passage.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Passage::score).reversed()).limit(query.limit()).toList();
    }

    /** The better of how many of the query's words it has, and how near its meaning is. */
    private static double score(Piece piece, Set<String> wanted, float[] vector) {
        var has = stems(piece.passage().title() + " " + piece.passage().place() + " " + piece.passage().text());
        var shared = wanted.isEmpty() ? 0 : (double) wanted.stream().filter(has::contains).count() / wanted.size();
        return Math.max(shared, vector.length == 0 ? 0 : cosine(vector, EmbeddingVector.decode(piece.vector())));
    }

    private static double cosine(float[] one, float[] other) {
        var product = 0.0;
        var norms = new double[2];
        for (var i = 0; i < Math.min(one.length, other.length); i++) {
            product += one[i] * other[i];
            norms[0] += one[i] * one[i];
            norms[1] += other[i] * other[i];
        }
        return norms[0] == 0 || norms[1] == 0 ? 0 : Math.clamp(product / Math.sqrt(norms[0] * norms[1]), 0, 1);
    }

    private static Set<String> stems(String text) {
        return Words.content(text).stream().map(Word::stem).collect(Collectors.toSet());
    }

    private static StoredPassage passage(File file, Cutter.Cut cut, int position) {
        var piece = cut.pieces().get(position);
        return new StoredPassage(StoredPassage.idOf(file.documentId(), 1, position), file.documentId(), 1, position, piece.group(), file.name(),
                cut.title(), piece.place(), piece.kind(), piece.text());
    }

    private static Passage found(StoredPassage stored, double score) {
        return new Passage(stored.id(), stored.document(), stored.title(), stored.place(), stored.kind(), stored.text(), score,
                List.of("attachment"), List.of());
    }
}
