package io.edrs.persona.synthesizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "please keep answers short|{answer_length=short}",
        "Keep your answers short. What is the cache port?|{answer_length=short}",
        "Please be brief.|{answer_length=short}",
        "I prefer short answers.|{answer_length=short}",
        "From now on, answer in detail.|{answer_length=long}",
        "I'd like detailed answers please|{answer_length=long}",
        "call me Ada|{name=Ada}",
        "Please call me Dr. Lovelace, thanks|{name=Dr. Lovelace}",
        "Hi, my name is Ada Lovelace and please keep answers short|{name=Ada Lovelace, answer_length=short}",
        "my name is ada|{name=Ada}",
        "Answer in bullet points|{answer_format=bullets}",
        "could you use bullet points?|{answer_format=bullets}",
        "I prefer bullet points|{answer_format=bullets}",
        "Don't use bullet points.|{answer_format=prose}",
        "I prefer metric units|{units=metric}",
        "Please use imperial units.|{units=imperial}",
        "Answer in German.|{language=german}",
        "I prefer French|{language=french}",
        "Be more formal, please|{tone=formal}",
        "Please use a friendly tone.|{tone=friendly}"})
    void learnsWhatIsWished(String text, String wishes) {
        assertThat(Wishes.in(text)).hasToString(wishes);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "What is the cache port of the Vector Store?", "Does the R2 use metric units?", "What is my name?",
        "Can you call me back tomorrow?", "Call me later", "If my name is Ada, what is yours?", "How do I keep answers short?",
        "She said \"call me Ada\" and left.", "Who answers in German?", "Which reports use bullet points?",
        "Is German spoken there?", "my name is on the list", "How many metric tons does it weigh?", "Metallurgy", "German"})
    void learnsNothingFromOtherTalk(String text) {
        assertThat(Wishes.in(text)).isEmpty();
    }
}
