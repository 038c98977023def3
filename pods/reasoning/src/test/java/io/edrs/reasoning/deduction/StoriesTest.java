package io.edrs.reasoning.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.language.Tagger;
import io.edrs.platform.language.Word;
import io.edrs.reasoning.Core;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.english.EnglishReader;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoriesTest {

    private static final Duration WITHIN = Duration.ofSeconds(60);

    private static Solution story(String premises, String goal) {
        var solver = new Solver(new EnglishReader(words -> Core.get(Tagger.class).tags(words.stream().map(word -> new Word(word, word, word, 0, word.length())).toList())));
        return solver.story(Arrays.stream(premises.split("(?<=\\.) ")).map(Premise::stated).toList(), goal, WITHIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Oslo is the capital of Norway. Ada was born in Oslo. | Ada was born in the capital of Norway. | true",
        "The United Arab Emirates is a federation. All federations are states. | UAE is a state. | true",
        "Jessamin is a warden. All wardens sleep. | Jesamin sleeps. | true",
        "Rough as Iron is a novel. Rough as Iron was published by Blue Books. All novels are long. | Rough as Iron is long. | true",
        "All jars produced after 2020 are blue. The tin jar was produced before 2020. All jars are produced before 2020 or after 2020. | The tin jar is produced after 2020. | false",
        "Ada is one of the tutors of Ben. | Ada tutored Ben. | true",
        "All who walk are late. Nobody who drives to work is late. Everyone will either take a bus or drive to work. Nobody who takes a bus to work walks. Ida walks. | Ida drives to work. | false",
        "A referee is a person who leads a game. Ida leads a game. | Ida is a referee. | true",
        "Rye is a loaf of bread. All bread is edible. | Rye is edible. | true",
    })
    void phrasesThatSayOneThingMeet(String premises, String goal, String verdict) {
        assertThat(story(premises, goal).finding().verdict()).isEqualTo(verdict);
    }

    @Test
    void whatIsGuessedIsNamedAsAnAssumption() {
        var told = story("Jessamin is a warden. All wardens sleep.", "Jesamin sleeps.");
        assertThat(told.steps()).map(ProofStep::premise).filteredOn(premise -> premise != null && premise.source().equals(Stated.ASSUMED)).hasSize(1);
    }

    @Test
    void namesThatDifferByMoreThanASlipAreTwo() {
        assertThat(story("Maria is a warden. All wardens sleep.", "Mario sleeps.").finding().verdict()).isNotEqualTo("true");
        assertThat(story("Tower A is a tower. All towers are tall.", "Tower B is tall.").finding().verdict()).isNotEqualTo("true");
    }
}
