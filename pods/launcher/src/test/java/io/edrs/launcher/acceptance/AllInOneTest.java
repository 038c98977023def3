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
    class OpenAi extends OpenAiScenarios {
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
}
