package io.edrs.knowledge.phrase;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Which passages speak of which phrases, and which are about them: one tenant's, in arrays. Many may read, one changes it at a
 * time; what is added or removed is seen by the next reader.
 */
public final class PhraseGraph {

    private static final double PACK_AT = 0.2;
    private static final int PACK_LEAST = 4_096;
    private static final float NOTION = 0.3f;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final PhraseBook phrases = new PhraseBook();
    private final PhraseBook passages = new PhraseBook();
    private final BitSet alive = new BitSet();
    private int living;
    private final Adjacency speaksOf = new Adjacency(true);
    private final Adjacency spokenOfIn = new Adjacency(false);
    private final Adjacency isAbout = new Adjacency(false);
    private final Adjacency subjectOf = new Adjacency(false);
    private final Adjacency means = new Adjacency(false);
    private final PhraseCounts counts = new PhraseCounts();
    private final InnerNames innerNames = new InnerNames(this);

    /** Adds a passage; one that is there already stays as it is. */
    public void add(String passage, Reading reading) {
        write(() -> {
            var node = passages.add(passage);
            if (alive.get(node)) {
                return false;
            }
            alive.set(node);
            living++;
            for (var mention : reading.mentions()) {
                var phrase = phrases.add(mention.phrase());
                var weight = mention.kind() == Mention.Kind.NAME ? 1 : NOTION;
                speaksOf.add(node, phrase, weight, mention.context());
                spokenOfIn.add(phrase, node, weight, 0);
                counts.spoken(phrase, 1);
            }
            reading.subjects().forEach(subject -> {
                var phrase = phrases.add(subject.phrase());
                isAbout.add(node, phrase, (float) subject.share(), 0);
                subjectOf.add(phrase, node, (float) subject.share(), 0);
                counts.about(phrase, (float) subject.share());
            });
            packed();
            return true;
        });
    }

    /** Whether a passage is about the phrase. */
    public boolean isSubject(String phrase) {
        return read(() -> {
            var found = phrases.find(phrase);
            return found >= 0 && counts.about(found) > 0;
        });
    }

    /** Whether the phrase is spoken of while no passage is about it, nor about a name within it: nothing leads on from there. */
    public boolean isUnexplained(String phrase) {
        return read(() -> {
            var found = phrases.find(phrase);
            return found >= 0 && counts.spoken(found) > 0 && counts.about(found) == 0 && innerNames.of(found).length == 0;
        });
    }

    /** From now on who comes by the one comes by the other too, the surer the nearer their meanings are; unknown phrases stay apart. */
    public void alike(String phrase, String other, double nearness) {
        write(() -> {
            var from = phrases.find(phrase);
            var to = phrases.find(other);
            if (from >= 0 && to >= 0 && from != to && !means.has(from, to)) {
                means.add(from, to, (float) nearness, 0);
            }
            // Names within names are what they were; finding them all again made the next searches several times slower.
            return false;
        });
    }

    /** Removes a passage. */
    public void remove(String passage) {
        write(() -> {
            var node = passages.find(passage);
            if (node < 0 || !alive.get(node)) {
                return false;
            }
            alive.clear(node);
            living--;
            passages.retire(node);
            speaksOf.each(node, (phrase, weight, mark) -> counts.spoken(phrase, -1));
            isAbout.each(node, (phrase, weight, mark) -> counts.about(phrase, -weight));
            return true;
        });
    }

    /** How many passages and how many phrases that some passage speaks of. */
    public Size size() {
        return read(() -> new Size(living, (int) IntStream.range(0, phrases.size()).filter(counts::isUsed).count(), speaksOf.size() + isAbout.size()));
    }

    /** @param edges from passages to phrases, those of removed passages until they are packed away */
    public record Size(int passages, int phrases, int edges) {}

    <T> T read(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    PhraseCounts counts() {
        return counts;
    }

    InnerNames innerNames() {
        return innerNames;
    }

    int passages() {
        return living;
    }

    boolean isAlive(int passage) {
        return alive.get(passage);
    }

    PhraseBook phraseBook() {
        return phrases;
    }

    PhraseBook passageBook() {
        return passages;
    }

    Adjacency speaksOf() {
        return speaksOf;
    }

    Adjacency spokenOfIn() {
        return spokenOfIn;
    }

    Adjacency isAbout() {
        return isAbout;
    }

    Adjacency means() {
        return means;
    }

    Adjacency subjectOf() {
        return subjectOf;
    }

    /** Bytes of its arrays. */
    public long heapBytes() {
        return read(() -> List.of(speaksOf, spokenOfIn, isAbout, subjectOf, means).stream().mapToLong(Adjacency::heapBytes).sum()
                + phrases.heapBytes() + passages.heapBytes() + counts.heapBytes());
    }

    private void packed() {
        if (speaksOf.tail() > Math.max(PACK_LEAST, speaksOf.size() * PACK_AT)) {
            speaksOf.pack(passages.size(), (passage, phrase) -> alive.get(passage));
            isAbout.pack(passages.size(), (passage, phrase) -> alive.get(passage));
            spokenOfIn.pack(phrases.size(), (phrase, passage) -> alive.get(passage));
            subjectOf.pack(phrases.size(), (phrase, passage) -> alive.get(passage));
            means.pack(phrases.size(), (phrase, other) -> counts.isUsed(phrase) && counts.about(other) > 0);
        }
    }

    private void write(Supplier<Boolean> work) {
        lock.writeLock().lock();
        try {
            if (work.get()) {
                innerNames.forget();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
