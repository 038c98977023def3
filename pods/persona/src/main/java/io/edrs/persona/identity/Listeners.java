package io.edrs.persona.identity;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.PreferenceForgotten;
import io.edrs.schema.persona.PreferenceLearned;
import jakarta.inject.Singleton;
import java.util.List;

/** What is heard about people: how they want to be called, and that they are forgotten. */
final class Listeners {

    private static final String NAME = "name";

    private Listeners() {}

    @Singleton
    static final class Learned implements EventHandler<PreferenceLearned> {

        private final People people;

        Learned(People people) {
            this.people = people;
        }

        @Override
        public List<Payload> handle(BaseEvent<PreferenceLearned> event) {
            var learned = event.payload();
            if (NAME.equals(learned.name()) && learned.userId() != null) {
                people.change(event.tenant(), learned.userId(), profile -> profile.called(learned.value()));
            }
            return List.of();
        }
    }

    @Singleton
    static final class TakenBack implements EventHandler<PreferenceForgotten> {

        private final People people;

        TakenBack(People people) {
            this.people = people;
        }

        @Override
        public List<Payload> handle(BaseEvent<PreferenceForgotten> event) {
            var gone = event.payload();
            if (gone.name() == null || NAME.equals(gone.name())) {
                people.find(event.tenant(), gone.userId()).ifPresent(person -> people.change(event.tenant(), gone.userId(), profile -> profile.called(null)));
            }
            return List.of();
        }
    }

    @Singleton
    static final class Forgotten implements EventHandler<MemoryForgotten> {

        private final People people;

        Forgotten(People people) {
            this.people = people;
        }

        @Override
        public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
            if (event.payload().userId() != null) {
                people.forget(event.tenant(), event.payload().userId());
            }
            return List.of();
        }
    }
}
