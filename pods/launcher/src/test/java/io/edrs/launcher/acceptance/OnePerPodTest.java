package io.edrs.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;

/** The same scenarios with one process per pod, and what only separate processes can show. */
@Tag("split")
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class OnePerPodTest {

    /** What every pod serves, asked for at the gateway. */
    @Nested
    class PersonasThroughTheDoor extends PersonaScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared().throughTheDoor();
        }
    }

    @Nested
    class MemoryThroughTheDoor extends MemoryScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared().throughTheDoor();
        }
    }

    @Nested
    class EndpointsThroughTheDoor extends EndpointScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared().throughTheDoor();
        }
    }

    @Nested
    class Conversations extends ConversationScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared();
        }
    }

    @Nested
    class Refusals extends RefusalScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared();
        }
    }

    @Nested
    class Personas extends PersonaScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared();
        }
    }

    @Nested
    class HeldConversations extends HeldScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared();
        }
    }

    @Nested
    class OpenAi extends OpenAiScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared();
        }
    }

    @Nested
    class Chat extends ChatScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared();
        }
    }

    @Nested
    class Sockets extends SocketScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared();
        }
    }

    @Nested
    class Mcp extends McpScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared();
        }
    }

    @Nested
    class McpMessages extends McpWire {
        @Override
        RunningSystem system() {
            return OnePerPod.shared();
        }
    }

    @Nested
    class Bus extends BusScenarios {
        @Override
        RunningSystem system() {
            return OnePerPod.shared();
        }
    }

    @Nested
    @Order(Integer.MAX_VALUE - 1)
    class Crashes {

        private final OnePerPod system = OnePerPod.shared();
        private final Visitor ann = Visitor.operator(system);

        @Test
        void aConversationStaysHeldAndWhatWasSaidStaysSaid() {
            var conversation = ann.conversation();
            ann.say(conversation, Map.of("text", "Hello!"), null).isFine();
            var handover = ann.post("gateway", "/api/v1/conversations/" + conversation + "/handovers", Map.of("toPersonId", "anyone")).isFine().body().path("location").asText();
            Eventually.get("it waits", () -> ann.get("persona", handover).status() == 200);
            ann.post("persona", handover + "/takings", Map.of()).isFine();
            var replies = "/api/v1/conversations/" + conversation + "/replies";
            Eventually.get("a first word", () -> ann.post("gateway", replies, Map.of("text", "I am with you."), Map.of("Idempotency-Key", "one")).status() == 201);
            var asked = ann.say(conversation, Map.of("text", "Are you there?"), null).isFine().body();
            List.of("persona", "gateway", "reasoning").forEach(system::kill);
            assertThat(ann.get("gateway", "/api/v1/conversations/" + conversation + "/holding").isFine().body().path("byYou").asBoolean()).isTrue();
            assertThat(ann.say(conversation, Map.of("text", "And now?"), null).isFine().body().path("status").asText()).isEqualTo("with-a-person");
            assertThat(ann.get("gateway", asked.path("location").asText()).status()).as("no persona has answered").isEqualTo(202);
            ann.post("gateway", replies, Map.of("text", "Still here.")).isFine();
            assertThat(ann.get("gateway", asked.path("location").asText()).isFine().body().path("answer").asText()).isEqualTo("Still here.");
            ann.post("persona", handover + "/endings", Map.of()).isFine();
            var after = Eventually.get("the persona answers again", () -> {
                var said = ann.say(conversation, Map.of("text", "Hello again!"), null);
                return said.status() == 200 ? said.body() : null;
            });
            assertThat(after.path("kind").asText()).isEqualTo("answer");
        }
    }

    /** The last, when the pods have run for a while. */
    @Nested
    @Order(Integer.MAX_VALUE)
    class Absences {

        private final OnePerPod system = OnePerPod.shared();
        private final Visitor ann = Visitor.operator(system);

        @Test
        void aSlowPodCostsItsPartOfTheEvidenceAndIsNamed() {
            var conversation = ann.conversation();
            system.awaitSteady();
            ann.ask(conversation, "Hello!");
            try (var _ = system.freeze(system.pod("knowledge"))) {
                var answer = ann.ask(conversation, "Who is the supervisor of Quilby?");
                assertThat(answer.path("missing").toString()).contains("knowledge");
            }
            Eventually.get("knowledge is heard again", () -> ann.ask(ann.conversation(), "Who is the supervisor of Quilby?")
                    .path("missing").toString().contains("\"knowledge\"") ? null : true);
        }

        @Test
        void withoutTheBrokerTheGatewaySaysWhenToComeBack() {
            var conversation = ann.conversation();
            ann.ask(conversation, "Hello!");
            try (var _ = system.freeze(system.broker())) {
                var refused = ann.say(conversation, Map.of("text", "Are you there?"), "while-away");
                refused.isProblem(503, "BROKER_UNAVAILABLE");
                assertThat(refused.retryAfter()).isPresent();
            }
            Eventually.get("the repeat under the same key is answered",
                    () -> ann.say(conversation, Map.of("text", "Are you there?"), "while-away").status() == 200 ? true : null);
            assertThat(ann.get("gateway", Visitor.messages(conversation)).body().path("answers")).hasSize(2);
        }
    }
}
