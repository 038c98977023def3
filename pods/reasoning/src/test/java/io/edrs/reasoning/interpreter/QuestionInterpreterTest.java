package io.edrs.reasoning.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.AnswerType;
import io.edrs.reasoning.Core;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Interpretation;
import io.edrs.reasoning.Interpreter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionInterpreterTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "What is the cache port of the Vector Store?; FACT", "List all offices in Spain; LIST", "What is a ledger?; DEFINITION",
        "How many offices are in Spain?; COUNT", "Which is larger, Oslo or Bergen?; COMPARISON", "Does the Oslo office have a gym?; YES_NO",
        "What did I ask first?; CONVERSATION", "What is my name?; CONVERSATION", "I prefer short answers; STATEMENT", "My name is Ada; STATEMENT",
        "Ines is a pilot.; STATEMENT", "The meeting of the council has moved to Friday.; STATEMENT", "Ines is a pilot; FACT", "Server 12 commissioned; FACT",
        "Who is a pilot.; DEFINITION", "List what the council has decided.; LIST", "Ines is a pilot. All pilots fly. Prove that Ines flies.; FACT",
        "Ines is a pilot. She lives in Oslo.; STATEMENT", "The council has moved. I will tell you more on Friday!; STATEMENT",
        "I live in Oslo. Tell me about Bergen.; DEFINITION", "I forgot. Where is Bergen? Thanks.; FACT", "I live in Oslo. It is cold.; STATEMENT",
        "Ines is a pilot. Server 12 commissioned; FACT", "Ines is a pilot. Who else is one? Ask her.; FACT", "I need the port of Falcon; FACT", "Ines is a pilot. I need the port of Falcon.; FACT",
        "Good morning!; GREETING", "Hello, who runs Oslo?; FACT", "Can you tell me when Falcon starts?; FACT"})
    void tellsWhatIsWanted(String question, Intent intent) {
        assertThat(ask(question).intent()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "And its cache?; What is the Vector Store's cache?", "What about Graph Store?; What is the port of the Graph Store?",
        "Its home port?; What is the Vector Store's home port?", "and in 2023?; What is the port of the Vector Store in 2023?"})
    void makesFollowUpsStandAlone(String question, String query) {
        assertThat(ask(question, "What is the port of the Vector Store?", "The port of Vector Store is 6384.").query()).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "I live in Bergen. What is the cache port of the Vector Store?; What is the cache port of the Vector Store?",
        "Hello! I am new here. Tell me what the persona pod does.; What the persona pod does.",
        "Ines is a pilot. All pilots fly. Does Ines fly?; Ines is a pilot. All pilots fly. Does Ines fly?",
        "My dog is called Rex. What does he like?; My dog is called Rex. What does he like?"})
    void whatIsToldBeforeTheQuestionIsNoPartOfItUnlessItLeansOnIt(String message, String query) {
        assertThat(ask(message).query()).isEqualTo(query);
    }

    @Test
    void carriesAPersonFromTheAnswer() {
        assertThat(ask("What is her email?", "Who manages Oslo?", "Oslo is managed by Ada Brown.").query()).isEqualTo("What is Ada Brown's email?");
    }

    @Test
    void takesPartsApart() {
        var asked = ask("What is the port of Falcon and who runs Oslo?");
        assertThat(asked.parts()).extracting(Interpretation::query).containsExactly("What is the port of Falcon?", "Who runs Oslo?");
        assertThat(ask("What are the phone and the email of Ada Brown?").parts()).extracting(Interpretation::query)
                .containsExactly("What is the phone of Ada Brown?", "What is the email of Ada Brown?");
    }

    @Test
    void expectsTheRightKindOfAnswer() {
        assertThat(ask("Who runs Oslo?").answerType()).isEqualTo(AnswerType.PERSON);
        assertThat(ask("Who is the manager of Oslo?").answerType()).isEqualTo(AnswerType.PERSON);
        assertThat(ask("Who is Ada Brown?").answerType()).isEqualTo(AnswerType.TEXT);
        assertThat(ask("When was Oslo opened?").answerType()).isEqualTo(AnswerType.DATE);
        assertThat(ask("How much does the Aero Lamp cost?").answerType()).isEqualTo(AnswerType.MONEY);
    }

    @Test
    void choosesThePathByComplexity() {
        assertThat(ask("Who runs Oslo?").path()).isEqualTo("reactive");
        assertThat(ask("How many offices in Spain have more than 50 employees?").path()).isEqualTo("standard");
        assertThat(ask("Why did costs rise in Oslo and what should we recommend if sales fall, compared to Bergen and Lyon?").path()).isEqualTo("deliberative");
    }

    private static Interpretation ask(String question, String... before) {
        return Core.get(Interpreter.class).interpret(question, Core.turns(before));
    }
}
