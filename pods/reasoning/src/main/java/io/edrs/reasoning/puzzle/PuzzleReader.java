package io.edrs.reasoning.puzzle;

import io.edrs.reasoning.english.EnglishReader;
import io.edrs.reasoning.english.Reading;
import io.edrs.reasoning.english.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads puzzles of order: a list of things, what is said of them, options. */
public final class PuzzleReader {

    private static final int MOST = 12;

    private final EnglishReader reader;

    public PuzzleReader(EnglishReader reader) {
        this.reader = reader;
    }

    /**
     * A puzzle as far as it was read.
     *
     * @param puzzle only when every sentence was read
     * @param reading the list of things first, the options last
     */
    public record Read(Optional<Puzzle> puzzle, Reading reading) {}

    /** The puzzle, or nothing when no sentence lists things. */
    public Optional<Read> read(List<String> sentences, List<String> options) {
        var listing = sentences.stream().map(Listing::of).flatMap(Optional::stream).findFirst();
        if (listing.isEmpty() || listing.get().things().size() > MOST) {
            return Optional.empty();
        }
        var told = new ArrayList<>(sentences.stream().filter(sentence -> Listing.of(sentence).isEmpty()).toList());
        told.addAll(options);
        var reading = reader.read(told);
        var order = new Order(listing.get());
        var read = new ArrayList<Sentence>();
        var said = new ArrayList<Puzzle.Said>();
        for (var sentence : reading.sentences()) {
            var constraint = order.constraint(sentence);
            constraint.ifPresent(one -> said.add(new Puzzle.Said(one, sentence.text())));
            read.add(constraint.isPresent() ? sentence : new Sentence(sentence.text(), null, sentence.read() ? "it says nothing of the order" : sentence.why(), 0));
        }
        var whole = new Reading(read, reading.vocabulary());
        return Optional.of(new Read(whole.coverage() < 1 ? Optional.empty() : Optional.of(puzzle(listing.get(), order, said, options.size())), whole));
    }

    /** Whether the sentence lists things to be put in order. */
    public static boolean lists(String sentence) {
        return Listing.of(sentence).isPresent();
    }

    private static Puzzle puzzle(Listing listing, Order order, List<Puzzle.Said> said, int options) {
        var places = new LinkedHashMap<String, Puzzle.Range>();
        order.things().forEach(thing -> places.put(thing, new Puzzle.Range(1, order.things().size())));
        var constraints = new ArrayList<>(said.subList(0, said.size() - options));
        constraints.add(new Puzzle.Said(new Constraint.Distinct(order.things()), "No two " + listing.kind() + " have the same place."));
        return new Puzzle(places, constraints, said.subList(said.size() - options, said.size()));
    }
}
