package io.edrs.memory.context;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.platform.kernel.error.EdrsException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.automerge.AmValue;
import org.automerge.ChangeHash;
import org.automerge.Document;
import org.automerge.ObjectId;

/**
 * A document whose edits merge whatever their order: Automerge, a JSON CRDT (Kleppmann and Beresford, 2017). Of two values set
 * at the same time every replica keeps the same one; list entries and increments are all kept. Close it.
 */
final class Merged implements AutoCloseable {

    /** A point in a document's history, read back from where it was kept. */
    private static final class Head extends ChangeHash {
        Head(byte[] hash) {
            super(hash);
        }
    }

    private final Document document;

    private Merged(Document document) {
        this.document = document;
    }

    static Merged empty() {
        return new Merged(new Document());
    }

    static Merged load(String base64) {
        return new Merged(Document.load(Base64.getDecoder().decode(base64)));
    }

    /** The same as it was at a point of its history. */
    Merged at(List<String> heads) {
        return new Merged(document.fork(heads.stream().map(head -> new Head(Base64.getDecoder().decode(head))).toArray(ChangeHash[]::new)));
    }

    /**
     * Makes an edit as if it was made at that point of the history, and merges it. What is appended or counted goes to the end
     * of what stands now; so does what needs objects that were not there yet, of which two made apart would hide one another.
     */
    void edit(Edit edit, List<String> heads, int deepest) {
        var set = edit.set();
        if (heads.isEmpty() || set == null) {
            apply(document, edit, deepest);
            return;
        }
        try (var fork = at(heads)) {
            if (!hasObjects(fork.document, ObjectId.ROOT, set)) {
                apply(document, edit, deepest);
                return;
            }
            apply(fork.document, new Edit(set, null, null, null), deepest);
            document.merge(fork.document);
        }
        apply(document, new Edit(null, edit.append(), edit.increment(), null), deepest);
    }

    private static boolean hasObjects(Document in, ObjectId at, ObjectNode patch) {
        return patch.properties().stream().filter(field -> field.getValue().isObject()).allMatch(field ->
                in.get(at, field.getKey()).orElse(null) instanceof AmValue.Map map && hasObjects(in, map.getId(), (ObjectNode) field.getValue()));
    }

    private static void apply(Document to, Edit edit, int deepest) {
        try (var transaction = to.startTransaction()) {
            new Writing(transaction, deepest).write(edit);
            transaction.commit();
        }
    }

    List<String> heads() {
        return Stream.of(document.getHeads()).map(head -> Base64.getEncoder().encodeToString(head.getBytes())).sorted().toList();
    }

    ObjectNode content() {
        return new Content(document).root();
    }

    String save(int largest) {
        var bytes = document.save();
        if (bytes.length > largest) {
            throw new EdrsException(ContextError.CONTEXT_TOO_LARGE, ("The document with its history has %d bytes; at most %d are kept. "
                    + "Forget it and start anew.").formatted(bytes.length, largest));
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        document.free();
    }
}
