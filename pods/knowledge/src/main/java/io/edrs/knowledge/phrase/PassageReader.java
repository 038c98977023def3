package io.edrs.knowledge.phrase;

import io.edrs.knowledge.phrase.Spans.Span;
import io.edrs.platform.language.Cut;
import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.platform.language.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Reads a passage by grammar, without a model of language: what it is about, what it names, and which words stand beside each name. */
public final class PassageReader {

    private static final int MOST_TERMS = 2_000;
    private static final int MOST_CONTEXT = 8;
    private static final int MOST_PREDICATE = 4;
    private static final int LONGEST = 200;
    /** What stands further down in a document is less about its title. */
    private static final double LATER = 0.3;
    private static final Set<String> LIST = Set.of(",", "and", "or", "&", ";", "/");

    private final Tagger tagger = new Tagger();

    /** What the passage speaks of. */
    public Reading read(PassageText passage) {
        var text = passage.text();
        var all = Words.of(text, Cut.TERMS);
        var terms = all.size() > MOST_TERMS ? all.subList(0, MOST_TERMS) : all;
        var tags = tagger.tags(terms);
        var spans = new Spans(text, terms, tags);
        var mentions = new LinkedHashMap<String, Mention>();
        var found = spans.find();
        Span before = null;
        var context = new Context(0, "");
        for (var span : found) {
            context = context(terms, tags, spans, before, span, context);
            var phrase = Terms.key(terms.subList(span.from(), span.to()).stream().filter(Word::isWord).toList());
            if (!phrase.isEmpty() && phrase.length() < LONGEST) {
                mentions.merge(phrase, new Mention(phrase, spans.text(span), span.kind(), context.bits, context.words), Mention::with);
            }
            before = isBoundary(span, tags) ? span : before;
        }
        return new Reading(subjects(passage, terms), List.copyOf(mentions.values()));
    }

    private record Context(long bits, String words) {}

    /** A nationality before a trade ("American director Alex Cox") does not part the name from the word. */
    private static boolean isBoundary(Span span, List<String> tags) {
        return span.kind() == Mention.Kind.NAME && !(span.to() - span.from() == 1 && tags.get(span.from()).equals("ADJ"));
    }

    private static Context context(List<Word> terms, List<String> tags, Spans spans, Span before, Span span, Context last) {
        var from = span.from();
        while (from > 0 && !spans.isSentenceStart(from) && (before == null || from > before.to())) {
            from--;
        }
        var between = terms.subList(from, span.from());
        var joined = before != null && from == before.to() && between.stream().allMatch(term -> LIST.contains(term.text()));
        if (joined) {
            return last;
        }
        var said = between.stream().filter(term -> RelationWords.bits(term.norm()) != 0).toList();
        if (said.isEmpty()) {
            var behind = terms.subList(span.to(), Math.min(terms.size(), span.to() + MOST_PREDICATE));
            said = behind.stream().takeWhile(term -> !term.is(".") && !term.capital()).filter(term -> RelationWords.bits(term.norm()) != 0).toList();
        }
        return context(said);
    }

    private static Context context(List<Word> said) {
        var near = said.subList(Math.max(0, said.size() - MOST_CONTEXT), said.size());
        var bits = 0L;
        var words = new ArrayList<String>();
        for (var term : near) {
            bits |= RelationWords.bits(term.norm());
            words.add(term.norm());
        }
        return new Context(bits, String.join(" ", words.subList(Math.max(0, words.size() - MOST_PREDICATE), words.size())));
    }

    private static List<Subject> subjects(PassageText passage, List<Word> terms) {
        var subjects = new LinkedHashMap<String, Double>();
        var share = passage.position() == 0 ? 1 : LATER;
        Subjects.ofTitle(passage.title()).forEach(name -> subjects.merge(name, share, Math::max));
        Subjects.ofTitle(passage.heading()).forEach(name -> subjects.merge(name, 1.0, Math::max));
        Subjects.ofRow(passage.text()).forEach(name -> subjects.merge(name, 1.0, Math::max));
        Subjects.ofOpening(passage.text(), terms).forEach(name -> subjects.merge(name, 1.0, Math::max));
        return subjects.entrySet().stream().filter(name -> !name.getKey().isEmpty() && name.getKey().length() < LONGEST)
                .map(name -> new Subject(name.getKey(), name.getValue())).toList();
    }
}
