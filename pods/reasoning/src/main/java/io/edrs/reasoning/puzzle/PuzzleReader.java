package io.edrs.reasoning.puzzle;

import io.edrs.reasoning.english.EnglishReader;
import io.edrs.reasoning.english.Reading;
import io.edrs.reasoning.english.Sentence;
import io.edrs.reasoning.formula.Formula;
import io.edrs.reasoning.formula.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads puzzles of order: a list of things, what is said of them, options. */
public final class PuzzleReader {

    private static final int MOST = 12;
    private static final Pattern RANKS = Pattern.compile("(?i).*\\b(?:\\w{2,}est|most|least|last|middle)\\b.*");

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

    /** What a question asks for, if it asks for somebody: the formula and its variable. */
    public interface Asking {
        Optional<Formula.Exists> of(Sentence question);
    }

    /** The puzzle, or nothing when no sentence lists things. */
    public Optional<Read> read(List<String> sentences, List<String> options, Asking asking) {
        var listing = sentences.stream().map(Listing::of).flatMap(Optional::stream).findFirst();
        if (listing.isPresent() && listing.get().things().size() > MOST) {
            return Optional.empty();
        }
        var told = new ArrayList<>(sentences.stream().filter(sentence -> Listing.of(sentence).isEmpty()).toList());
        told.addAll(options);
        if (listing.isEmpty() && options.stream().noneMatch(PuzzleReader::ranks)) {
            return Optional.empty();
        }
        var reading = reader.read(told);
        return listing.or(() -> compared(reading)).map(list -> read(reader, reading, list, options.size(), asking));
    }

    /** Whether it speaks of an end of an order, or a place in it. */
    private static boolean ranks(String sentence) {
        return RANKS.matcher(sentence).matches();
    }

    /** Where nothing lists them: the things that are compared. */
    private static Optional<Listing> compared(Reading reading) {
        var formulas = reading.sentences().stream().map(Sentence::formula).filter(java.util.Objects::nonNull).toList();
        var things = Names.constants(formulas).stream().map(reading.vocabulary()::shown).toList();
        return things.size() < 2 || things.size() > MOST ? Optional.empty() : Optional.of(new Listing("things", things));
    }

    private static Read read(EnglishReader reader, Reading reading, Listing listing, int options, Asking asking) {
        var order = new Order(listing);
        var read = new ArrayList<Sentence>();
        var said = new ArrayList<Puzzle.Said>();
        for (var together : reading.sentences()) {
            // Where other sentences made it one phrase, it may say more by itself.
            var sentence = asking.of(together).isPresent() || order.constraint(together).isPresent() ? together : reader.read(List.of(together.text())).sentences().getFirst();
            var meant = asking.of(sentence).map(wanted -> each(listing, order, wanted))
                    .orElseGet(() -> order.constraint(sentence).map(one -> List.of(new Puzzle.Said(one, sentence.text()))).orElse(List.of()));
            said.addAll(meant);
            read.add(meant.isEmpty() ? new Sentence(sentence.text(), null, sentence.read() ? "it says nothing of the order" : sentence.why(), 0) : sentence);
        }
        var whole = new Reading(read, reading.vocabulary());
        var choices = said.size() - read.size() + options;
        return new Read(whole.coverage() < 1 ? Optional.empty() : Optional.of(puzzle(listing, order, said, choices)), whole);
    }

    /** What is asked, said of each of the things; nothing when it says nothing of the order. */
    private static List<Puzzle.Said> each(Listing listing, Order order, Formula.Exists wanted) {
        var said = new ArrayList<Puzzle.Said>();
        for (var i = 0; i < order.things().size(); i++) {
            var constraint = order.of(wanted, order.things().get(i));
            var shown = listing.things().get(i);
            constraint.ifPresent(one -> said.add(new Puzzle.Said(one, shown)));
        }
        return said.size() == order.things().size() ? said : List.of();
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
