package io.edrs.knowledge.attachments;

import io.edrs.knowledge.Attachments;
import io.edrs.knowledge.Cutter;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.attachments.AttachedRecords.Content;
import io.edrs.knowledge.attachments.AttachedRecords.Piece;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.schema.knowledge.Passage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The attachments of each conversation; none is in an index that others search. */
@Singleton
final class Pocket implements Attachments {

    private final Cutter cutter;
    private final AttachedRecords records;
    private final Shelves shelves;

    Pocket(Cutter cutter, AttachedRecords records, Shelves shelves) {
        this.cutter = cutter;
        this.records = records;
        this.shelves = shelves;
    }

    /** @param isNew false when the very same content was there already */
    record Taken(Content content, boolean isNew) {}

    Taken take(String tenant, UUID conversation, File file) {
        var standing = records.find(tenant, conversation, file.documentId());
        if (standing.filter(one -> one.hash().equals(file.hash())).isPresent()) {
            return new Taken(standing.get(), false);
        }
        var cut = cutter.cut(file.name(), file.content());
        var passages = IntStream.range(0, cut.pieces().size()).mapToObj(i -> passage(file, cut, i)).toList();
        var content = new Content(file.documentId(), file.name(), file.hash(), cutter.embed(passages).stream().map(Piece::of).toList());
        records.save(tenant, conversation, content);
        return new Taken(content, true);
    }

    /** The same for another conversation, without reading it again. */
    Taken copy(String tenant, UUID from, UUID to, String name) {
        var file = File.id(to, name);
        var original = records.find(tenant, from, File.id(from, name)).orElseThrow(() ->
                new EdrsException(AttachmentError.ATTACHMENT_GONE, "Conversation '%s' has no attachment '%s' any more.".formatted(from, name)));
        var pieces = original.passages().stream().map(piece -> new Piece(renamed(piece.passage(), file), piece.vector())).toList();
        var content = new Content(file, original.name(), original.hash(), pieces);
        records.save(tenant, to, content);
        return new Taken(content, true);
    }

    @Override
    public List<Passage> find(String tenant, UUID conversationId, Query query) {
        return shelves.of(tenant, conversationId).find(query).stream().map(hit -> found(hit.passage(), hit.score())).toList();
    }

    private static StoredPassage renamed(StoredPassage old, String documentId) {
        return new StoredPassage(StoredPassage.idOf(documentId, 1, old.position()), documentId, 1, old.position(), old.group(), old.document(), old.title(),
                old.place(), old.kind(), old.text());
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
