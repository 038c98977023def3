package io.edrs.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.testkit.contract.Fresh;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private final AtomicInteger said = new AtomicInteger();
    private final UUID conversation = Fresh.id();

    private Message message(String text, @Nullable Message replaced) {
        return new Message(Fresh.id(), conversation, "ann", text, Instant.ofEpochSecond(said.getAndIncrement()),
                replaced == null ? null : replaced.messageId());
    }

    private static List<String> standing(Message... all) {
        return Views.standing(Arrays.asList(all)).stream().map(Message::text).toList();
    }

    @Test
    void aReplacementTakesThePlaceOfATurnAndOfAllAfterIt() {
        var one = message("one", null);
        var two = message("two", null);
        var three = message("three", null);
        var edited = message("two, edited", two);
        var four = message("four", null);
        assertThat(standing(one, two, three)).containsExactly("one", "two", "three");
        assertThat(standing(one, two, three, edited)).containsExactly("one", "two, edited");
        assertThat(standing(one, two, three, edited, four)).containsExactly("one", "two, edited", "four");
        assertThat(standing(one, two, three, edited, four, message("one again", one))).containsExactly("one again");
    }

    @Test
    void whatReplacesSomethingForgottenStandsAtTheEnd() {
        var gone = message("gone", null);
        assertThat(standing(message("one", null), message("two", gone))).containsExactly("one", "two");
    }
}
