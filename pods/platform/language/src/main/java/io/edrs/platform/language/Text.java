package io.edrs.platform.language;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text as its words, in order; what is found out about them is found out once. */
public final class Text extends AbstractList<Word> implements RandomAccess {

    private final String text;
    private final Word[] words;
    private volatile @Nullable List<String> tags;
    private volatile @Nullable List<Name> names;

    Text(String text, List<Word> words) {
        this.text = text;
        this.words = words.toArray(Word[]::new);
    }

    @Override
    public Word get(int index) {
        return words[index];
    }

    @Override
    public int size() {
        return words.length;
    }

    /** The part of speech of each word: {@code NOUN}, {@code PROPN}, {@code VERB}, {@code AUX}, {@code ADJ}, {@code NUM}, … */
    public List<String> tags() {
        var known = tags;
        if (known == null) {
            known = PartsOfSpeech.of(this);
            tags = known;
        }
        return known;
    }

    /** The words with their parts of speech. */
    public List<Token> tokens() {
        var found = tags();
        return IntStream.range(0, words.length).mapToObj(i -> new Token(words[i], found.get(i))).toList();
    }

    /** The names among them. */
    public List<Name> names() {
        var known = names;
        if (known == null) {
            known = List.copyOf(Names.in(text, this, tags()));
            names = known;
        }
        return known;
    }
}
