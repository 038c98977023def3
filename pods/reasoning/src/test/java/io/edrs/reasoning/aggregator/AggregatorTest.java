package io.edrs.reasoning.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.reasoning.Core;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.memory.Turn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AggregatorTest {

    private static final Passage VECTOR = Core.row("Service: Vector Store | Cache port: 6384 | Owner: Ada Brown | City: Oslo");
    private static final Passage GRAPH = Core.row("Service: Graph Store | Cache port: 6390 | Owner: Ben Clark | City: Oslo");
    private static final Passage AUDIT = Core.row("Service: Audit Log | Cache port: 7001 | Owner: Ben Clark | City: Lyon");
    private static final Passage FALCON = Core.prose("Projects", "Project Falcon started in March 2019. It is led by Carla Duarte. Nothing else changed.");

    @Test
    void picksTheCellByLabelAndHeader() {
        var said = Core.answer("What is the cache port of the Vector Store?", List.of(), GRAPH, VECTOR, FALCON);
        assertThat(said.answer()).isEqualTo("The cache port of Vector Store is 6384.");
        assertThat(said.citations()).singleElement().satisfies(cited -> assertThat(cited.quote()).isEqualTo(VECTOR.text()));
    }

    @Test
    void readsSynonymsAndReverseLookups() {
        assertThat(Core.answer("Who is responsible for the audit log?", List.of(), VECTOR, AUDIT).answer()).contains("Ben Clark");
        assertThat(Core.answer("Which service uses cache port 7001?", List.of(), VECTOR, AUDIT).answer()).contains("Audit Log");
    }

    @Test
    void picksTheSentenceThatLeansOnTheOneBefore() {
        assertThat(Core.answer("Who leads Project Falcon?", List.of(), FALCON, VECTOR).answer()).isEqualTo("It is led by Carla Duarte.");
    }

    @Test
    void refusesWhatIsNotThere() {
        var absent = Core.answer("What is the weight of the Vector Store?", List.of(), VECTOR, GRAPH, FALCON);
        assertThat(absent.citations()).isEmpty();
        assertThat(absent.answer()).contains("I found Vector Store but nothing about its weight");
        assertThat(Core.answer("What is the cache port of the Victor Store?", List.of(), VECTOR, GRAPH).answer()).contains("nothing I have mentions Victor Store");
    }

    @Test
    void combinesRows() {
        assertThat(Core.answer("Which services are in Oslo?", List.of(), VECTOR, GRAPH, AUDIT).answer()).isEqualTo("Service: Vector Store, Graph Store.");
        assertThat(Core.answer("How many services does Ben Clark own?", List.of(), VECTOR, GRAPH, AUDIT).answer()).startsWith("2");
        assertThat(Core.answer("Which service has the highest cache port?", List.of(), VECTOR, GRAPH, AUDIT).answer()).startsWith("Audit Log");
    }

    @Test
    void whatAThingIsMadeOfIsToldOfTheThing() {
        var title = "What EDRS is made of";
        var made = Core.prose(title, "EDRS, the Enterprise Deep Reasoning System, is made of ten pods: gateway, persona, memory and seven more. "
                + "A pod is a group of small services that belong together.");
        var steps = new Passage("steps", "overview.md", title, title + " › How a question becomes an answer", "list",
                "A question travels through the system in four steps:\n1. The gateway accepts the question.\n2. Reasoning judges it.", 1);
        assertThat(Core.answer("What is this system made of?", List.of(), steps, made).answer()).contains("ten pods");
        assertThat(Core.answer("In what steps does a question travel through the system?", List.of(), made, steps).answer()).contains("Reasoning judges it");
    }

    @Test
    void confirmsAndDeniesClaims() {
        assertThat(Core.answer("Is 6384 the cache port of the Vector Store?", List.of(), VECTOR, GRAPH).answer()).startsWith("Yes");
        assertThat(Core.answer("Is 6399 the cache port of the Vector Store?", List.of(), VECTOR, GRAPH).answer()).startsWith("No").contains("6384");
    }

    @Test
    void remembersTheConversation() {
        var turns = Core.turns("My name is Ada", "Noted.", "What is the port of Falcon?", "I do not know.");
        assertThat(Core.answer("What is my name?", turns).answer()).isEqualTo("Your name is Ada.");
        assertThat(Core.answer("What did I ask first?", turns).answer()).contains("What is the port of Falcon?");
        assertThat(Core.answer("What is my name?", turns).citations()).singleElement().satisfies(cited -> assertThat(cited.document()).isEqualTo("conversation"));
    }

    @Test
    void whatWasOnlyAskedBeforeIsNoEvidence() {
        var said = Core.answer("I need the cache port of the Audit Log", Core.turns("I need the cache port of the Audit Log", "Noted."), AUDIT);
        assertThat(said.answer()).contains("7001");
        assertThat(said.citations()).noneSatisfy(cited -> assertThat(cited.document()).isEqualTo("conversation"));
    }

    @Test
    void ofWhatAPersonSaidTheSentenceThatAnswersIsSaidBack() {
        var said = Core.turns("My name is Ada. I moved to Bergen. My dog is called Rex.", "Noted.");
        assertThat(Core.answer("What is my dog called?", said).answer()).isEqualTo("Your dog is called Rex.");
        assertThat(Core.answer("What is my name?", said).answer()).isEqualTo("Your name is Ada.");
        assertThat(Core.answer("What is my name?", Core.turns("I am new here.", "Noted.")).citations()).isEmpty();
        assertThat(Core.answer("Who is Ines?", Core.turns("Ines is a pilot. She lives in Oslo.", "Noted.")).answer()).startsWith("Ines is a pilot.");
        assertThat(Core.answer("I moved to Bergen. My dog is called Rex.", List.of()).answer()).isEqualTo("Noted. You moved to Bergen. Your dog is called Rex.");
    }

    @Test
    void wordsWithoutAVerbSayNothing() {
        assertThat(Core.answer("What is the home town of the Lucky Heron?", Core.turns("The Lucky Heron 30 home town", "I do not know.")).citations()).isEmpty();
        assertThat(Core.answer("What is the home town of the Lucky Heron?", Core.turns("The home town of the Lucky Heron is Bruges", "Noted.")).answer()).contains("Bruges");
    }

    @Test
    void whatWasMaskedIsNamedByItsMask() {
        var clinic = Core.prose("Clinics", "Lark Lane Clinic has an emergency number.");
        assertThat(Core.answer("Does Lark Lane Clinic have [phone:c8bf7c241b2239b7] as its emergency number?", List.of(), clinic).answer())
                .contains("nothing I have mentions [phone:c8bf7c241b2239b7].");
    }

    @Test
    void whatAPersonAskedForIsNoAnswerToAnother() {
        var said = Core.turns("I am new here. Tell me what the persona pod does.", "It has one voice.");
        var pods = Core.prose("Pods", "The memory pod remembers what was said.");
        assertThat(Core.answer("Which pod remembers what was said?", said, pods).answer()).contains("memory pod");
    }

    @Test
    void aNameIsNotTheLittleWordItsStemLooksLike() {
        var steps = Core.prose("Ports", "A question travels in four steps:\n- it comes in\n- it is answered");
        assertThat(Core.answer("What is Ines?", List.of(), steps).citations()).isEmpty();
    }

    @Test
    void whatWasAskedFirstIsOfThisConversation() {
        var elsewhere = new Turn(new UUID(1, 1), new UUID(1, 0), "user", "Where is the audit log?", Instant.EPOCH, 0.7);
        var turns = Stream.concat(Stream.of(elsewhere), Core.turns("What is the port of Falcon?", "I do not know.").stream()).toList();
        assertThat(Core.answer("What did I ask first?", turns).answer()).contains("What is the port of Falcon?");
        var faint = new Turn(new UUID(1, 1), new UUID(1, 0), "user", "Where is the audit log?", Instant.EPOCH, 0);
        var others = new java.util.ArrayList<>(turns);
        others.addFirst(faint);
        assertThat(Core.answer("What did I ask first?", others).answer()).contains("What is the port of Falcon?");
    }

    @Test
    void answersAllParts() {
        var said = Core.answer("Who owns the Vector Store and what is the cache port of the Audit Log?", List.of(), VECTOR, GRAPH, AUDIT);
        assertThat(said.answer()).contains("Ada Brown").contains("7001");
    }
}
