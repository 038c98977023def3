package io.edrs.reasoning.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.Core;
import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishReaderTest {

    private static final EnglishReader READER = new EnglishReader(words -> Core.get(Tagger.class)
            .tags(words.stream().map(word -> new Word(word, word, word, 0, word.length())).toList()));

    private static String read(String sentence) {
        return String.valueOf(READER.read(List.of(sentence)).sentences().getFirst().formula());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "All managers approve budgets. | ∀x (manager(x) → approv_budget(x))",
        "Every zorple is not grim. | ∀x (zorpl(x) → ¬grim(x))",
        "No wardens sleep. | ∀x (warden(x) → ¬sleep(x))",
        "Only managers approve budgets. | ∀x (approv_budget(x) → manager(x))",
        "Not all managers approve budgets. | ¬∀x (manager(x) → approv_budget(x))",
        "Red, cold things are round. | ∀x ((red(x) ∧ cold(x)) → round(x))",
        "Dana is either a manager or a clerk. | manager(dana) ⊕ clerk(dana)",
        "Dana is neither a manager nor rich. | ¬manager(dana) ∧ ¬rich(dana)",
        "Dana walks unless Ben drives. | ¬driv(ben) → walk(dana)",
        "Dana walks only if Ben drives. | walk(dana) → driv(ben)",
        "Dana walks if and only if Ben drives. | walk(dana) ↔ driv(ben)",
        "If someone is cold then they shiver. | ∀x (cold(x) → shiver(x))",
        "If something sees the cow and it is not green then the cow likes it. | ∀x ((se(x, cow) ∧ ¬green(x)) → lik(cow, x))",
        "The bald eagle is chased by the lion. | chas(lion, bald_eagl)",
        "Ann is taller than Bob. | taller(ann, bob)",
        "Everyone who travels owns a passport. | ∀x (travel(x) → own_passport(x))",
        "It is not the case that Dana walks. | ¬walk(dana)",
        "There is a lion that sleeps. | ∃x (lion(x) ∧ sleep(x))",
        "Each and every lion sleeps. | ∀x (lion(x) → sleep(x))",
        "Lions, without exception, sleep. | ∀x (lion(x) → sleep(x))",
        "Not a single lion sleeps. | ∀x (lion(x) → ¬sleep(x))",
        "No lion fails to sleep. | ∀x (lion(x) → sleep(x))",
        "It is never the case that a lion sleeps. | ¬∃x (lion(x) ∧ sleep(x))",
        "A lion is never quiet. | ∀x (lion(x) → ¬quiet(x))",
        "Dana happens to be quiet. | quiet(dana)",
        "It is known that Dana drinks tea. | drink_tea(dana)",
        "Being red and slow makes someone quiet. | ∀x ((red(x) ∧ slow(x)) → quiet(x))",
        "Anyone who either sings or is red is quiet. | ∀x ((sing(x) ∨ red(x)) → quiet(x))",
        "Everyone who sings is red, and so is everyone who swims. | ∀x (sing(x) → red(x)) ∧ ∀y (swim(y) → red(y))",
        "If X is a prime then X is odd. | ∀x0 (prim(x0) → odd(x0))",
        "If it rains, the street is wet. | rain(weather) → wet(street)",
        "Can penguins fly? | ∀x (penguin(x) → can_fly(x))",
        "Ada produced and directed Howl. | produc(ada, howl) ∧ direct(ada, howl)",
        "Howl was written and directed by Ada. | writ(ada, howl) ∧ direct(ada, howl)",
        "If labeled, then the jar is cheap. | ∀x (labeled(x) → cheap(x))",
        "In 2016, Ada sang. | sing_in_2016(ada)",
        "Dana, a clerk, sings. | clerk(dana) ∧ sing(dana)",
        "Each of the wardens sleeps. | ∀x (warden(x) → sleep(x))",
        "A is left of B. | left_of(a, b)",
        "Who is quiet? | ∃x quiet(x)",
        "Are some happy people not rich? | ∃x (happy(x) ∧ ¬rich(x))",
        "Can we conclude that Dana is not red? | ¬red(dana)",
        "Exactly one lion sleeps. | ∃x (lion(x) ∧ sleep(x) ∧ ∀y ((lion(y) ∧ sleep(y)) → (y = x)))",
        "Ann is older than everyone else. | ∀x (¬(x = ann) → older(ann, x))",
        "The third book from the left is the atlas. | rank:3:left(atla)",
        "Ann is not as old as Bob. | ¬as:old(ann, bob)",
        "Ann finished two places behind Bob. | apart:2:behind(ann, bob)",
        "A footballer scored a goal. | ∃x (footballer(x) ∧ scor_goal(x))",
        "Dana has not seen Ben. | ¬se(dana, ben)",
        "Dana does not both sing and swim. | ¬(sing(dana) ∧ swim(dana))",
        "Dana is not a clerk, a cook, or a warden. | ¬(clerk(dana) ∨ (cook(dana) ∨ warden(dana)))",
        "The tower was built either by Ann or by Bob. | build(ann, tower) ⊕ build(bob, tower)",
        "Dana is able to swim. | can_swim(dana)",
        "If a chess player wins, the player smiles. | ∀x ((chess_player(x) ∧ win(x)) → smil(x))",
        "Dana works for a firm that builds ships. | ∃x (firm(x) ∧ build_ship(x) ∧ work_for(dana, x))",
    })
    void readsControlledEnglish(String sentence, String formula) {
        assertThat(read(sentence)).isEqualTo(formula);
    }

    @Test
    void saysWhichSentencesItCannotRead() {
        var reading = READER.read(List.of("All lions sleep.", "Of the by whom if nor.", "Leo is a lion."));
        assertThat(reading.sentences()).extracting(Sentence::read).containsExactly(true, false, true);
        assertThat(reading.sentences().get(1).why()).isNotEmpty();
        assertThat(reading.coverage()).isBetween(0.66, 0.67);
        assertThat(READER.read(List.of("word ".repeat(90))).sentences().getFirst().why()).contains("longer than");
    }

    @Test
    void saysFormulasInEnglishAgain() {
        var reading = READER.read(List.of("All managers approve budgets.", "Dana is a manager.", "Dana does not carry the lamp."));
        var formulas = reading.sentences().stream().map(Sentence::formula).toList();
        assertThat(reading.vocabulary().said(formulas.get(1))).isEqualTo("Dana is a manager");
        assertThat(reading.vocabulary().said(formulas.get(2))).isEqualTo("Dana does not carry the lamp");
    }
}
