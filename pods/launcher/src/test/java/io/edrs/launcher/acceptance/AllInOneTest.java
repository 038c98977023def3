package io.edrs.launcher.acceptance;

import org.junit.jupiter.api.Nested;

/** The scenarios with all pods in one process. */
class AllInOneTest {

    @Nested
    class Conversations extends ConversationScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class Refusals extends RefusalScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class Memory extends MemoryScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class Personas extends PersonaScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class HeldConversations extends HeldScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class OpenAi extends OpenAiScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class Chat extends ChatScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class Sockets extends SocketScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class Mcp extends McpScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class McpMessages extends McpWire {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class Endpoints extends EndpointScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class Bus extends BusScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }

    @Nested
    class Isolation extends IsolationScenarios {
        @Override
        RunningSystem system() {
            return AllInOne.shared();
        }
    }
}
