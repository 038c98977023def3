package io.edrs.reasoning.logic;

import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.reasoning.deduction.Solver;
import io.edrs.reasoning.english.EnglishReader;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Puts the solver together. */
@Factory
final class Logic {

    @Singleton
    Solver solver(Tagger tagger) {
        return new Solver(new EnglishReader(words -> tagger.tags(words.stream().map(word -> new Word(word, word, word, 0, word.length())).toList())));
    }
}
