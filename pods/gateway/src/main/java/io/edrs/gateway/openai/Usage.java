package io.edrs.gateway.openai;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Tokens, estimated at four characters each: no model's tokenizer is consulted. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Usage(int promptTokens, int completionTokens, int totalTokens) {

    static final int CHARACTERS = 4;

    static Usage of(Transcript transcript, String answer) {
        var prompt = tokens(transcript.question()) + transcript.earlier().stream().mapToInt(said -> tokens(said.text())).sum();
        return new Usage(prompt, tokens(answer), prompt + tokens(answer));
    }

    static int tokens(String text) {
        return Math.ceilDiv(text.length(), CHARACTERS);
    }
}
