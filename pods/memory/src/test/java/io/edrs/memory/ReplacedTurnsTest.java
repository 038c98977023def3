package io.edrs.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.memory.Turn;
import io.edrs.schema.reasoning.AnswerCompleted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said otherwise is history: kept, and no evidence of anything. */
class ReplacedTurnsTest {

    private static final WholeMemory MEMORY = new WholeMemory();
    private static final Http HTTP = new Http(MEMORY.serve());

    private final String tenant = Fresh.tenant();
    private final String ann = "ann-" + tenant;
    private final UUID conversation = Fresh.id();
    private UUID meant;

    @AfterAll
    static void close() {
        MEMORY.close();
    }

    @BeforeEach
    void say() {
        MEMORY.allow(ann, tenant, "ask");
        MEMORY.answer(tenant, conversation, ann, MEMORY.say(tenant, conversation, ann, "I like walnuts."), "Noted: walnuts.");
        meant = MEMORY.say(tenant, conversation, ann, "I live in Xanadu.");
        MEMORY.answer(tenant, conversation, ann, meant, "Noted: Xanadu.");
        MEMORY.answer(tenant, conversation, ann, MEMORY.say(tenant, conversation, ann, "Xanadu is lovely."), "So is Xanadu's weather.");
    }

    private UUID replace(UUID before, String text) {
        MEMORY.clock.move(Duration.ofSeconds(1));
        return MEMORY.deliver(MEMORY.event(tenant, Fresh.id(), new RequestReceived(conversation, "edrs", ann, text, null, List.of(), before, true, false)));
    }

    private List<String> recalled(String query) {
        var asked = MEMORY.event(tenant, Fresh.id(), new RecallRequested(Fresh.id(), "edrs", ann, null, query, null, null, 10));
        return MEMORY.handle(asked).stream().filter(Recalled.class::isInstance).flatMap(said -> ((Recalled) said).memories().stream()).map(Turn::text).toList();
    }

    private List<String> shown(String query) {
        return HTTP.call("GET", "/api/v1/memory/conversations/" + conversation + "/turns" + query, ann, null, 200).path("turns").findValuesAsText("text");
    }

    @Test
    void whatWasReplacedIsNotRecalledAndStaysAsHistory() {
        assertThat(recalled("Xanadu")).anyMatch(text -> text.contains("Xanadu"));
        replace(meant, "I live in Utopia.");
        assertThat(recalled("Xanadu")).noneMatch(text -> text.contains("Xanadu"));
        assertThat(recalled("Utopia")).contains("I live in Utopia.");
        assertThat(recalled("walnuts")).contains("I like walnuts.");
        assertThat(shown("")).containsExactly("I live in Utopia.", "Noted: walnuts.", "I like walnuts.");
        assertThat(shown("?all=true")).hasSize(7).contains("I live in Xanadu.");
        assertThat(MEMORY.bean(Conversations.class).latestWith(tenant, conversation, "edrs", 9)).hasSize(3);
    }

    @Test
    void anAnswerThatComesLateToAReplacedQuestionIsHistoryToo() {
        var late = MEMORY.say(tenant, conversation, ann, "What of Xanadu?");
        replace(late, "What of Utopia?");
        MEMORY.deliver(MEMORY.event(tenant, Fresh.id(), new AnswerCompleted(conversation, late, "edrs", ann, "?", "Xanadu has a dome.", List.of(), List.of(),
                1, "standard", List.of(), 1, 1, Map.of())));
        assertThat(recalled("dome")).noneMatch(text -> text.contains("dome"));
        assertThat(shown("?all=true")).contains("Xanadu has a dome.");
    }

    @Test
    void factsThatRestOnItAloneGoAndARedeliveryBringsNothingBack() {
        assertThat(facts()).contains("Xanadu");
        replace(meant, "I live in a house.");
        assertThat(facts()).doesNotContain("Xanadu");
        MEMORY.deliver(MEMORY.event(tenant, meant, new RequestReceived(conversation, "edrs", ann, "I live in Xanadu.", null)));
        assertThat(facts()).doesNotContain("Xanadu");
        assertThat(recalled("Xanadu")).noneMatch(text -> text.contains("Xanadu"));
        assertThat(facts()).contains("walnuts");
    }

    private String facts() {
        return HTTP.call("GET", "/api/v1/memory/facts", ann, null, 200).toString();
    }
}
