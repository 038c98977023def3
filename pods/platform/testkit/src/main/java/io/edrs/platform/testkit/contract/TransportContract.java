package io.edrs.platform.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.SubscriptionSpec;
import io.edrs.platform.kernel.transport.SubscriptionSpec.Mode;
import io.edrs.platform.kernel.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every transport promises. */
public abstract class TransportContract {

    private static final int QUEUE = 100;

    /** The transport of one process; always the same. */
    protected abstract Transport transport();

    /** The transport of another process on the same broker; always the same. */
    protected abstract Transport otherProcess();

    /** A durable topic of that name that no other test uses, without a schema. */
    protected abstract String durableTopic(String name);

    /** A volatile topic of that name that no other test uses. */
    protected abstract String volatileTopic(String name);

    @Test
    void keepsTheOrderOfEachKey() {
        var topic = durableTopic("order");
        var inbox = new Inbox();
        try (var open = transport().subscribe(spec(topic, Mode.KEY_SHARED), inbox)) {
            transport().publish(IntStream.range(0, 60).mapToObj(i -> message(topic, "k" + i % 3, "" + i)).toList());
            var seen = new ArrayList<List<String>>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            inbox.takeTexts(60).forEach(text -> seen.get(Integer.parseInt(text) % 3).add(text));
            for (int key = 0; key < 3; key++) {
                assertThat(seen.get(key)).isEqualTo(every3rd(key));
            }
        }
    }

    @Test
    void handsOverTopicKeyAndBody() {
        var topic = durableTopic("content");
        var inbox = new Inbox();
        try (var open = transport().subscribe(spec(topic, Mode.KEY_SHARED), inbox)) {
            transport().publish(List.of(message(topic, "k", "äöü"), message(topic, null, "")));
            var deliveries = List.of(inbox.take(), inbox.take());
            assertThat(deliveries).allSatisfy(delivery -> assertThat(delivery.topic()).isEqualTo(topic));
            assertThat(deliveries).extracting(delivery -> delivery.key() + "=" + Inbox.text(delivery))
                    .containsExactlyInAnyOrder("k=äöü", "null=");
        }
    }

    @Test
    void deliversFromTheEarliestMessage() {
        var topic = durableTopic("earliest");
        transport().publish(List.of(message(topic, "k", "before")));
        var inbox = new Inbox();
        try (var open = otherProcess().subscribe(spec(topic, Mode.KEY_SHARED), inbox)) {
            assertThat(inbox.takeTexts(1)).containsExactly("before");
        }
    }

    @Test
    void deliversAgainWhatWasNotAcknowledged() {
        var topic = durableTopic("again");
        var first = new Inbox();
        try (var open = transport().subscribe(spec(topic, Mode.KEY_SHARED), first)) {
            transport().publish(List.of(message(topic, "a", "done"), message(topic, "a", "dropped")));
            first.take().acknowledge();
            first.take();
        }
        var second = new Inbox();
        try (var open = otherProcess().subscribe(spec(topic, Mode.KEY_SHARED), second)) {
            var text = Inbox.text(second.take());
            // A batch whose messages were not all acknowledged may come again as a whole.
            assertThat(text.equals("done") ? Inbox.text(second.take()) : text).isEqualTo("dropped");
        }
    }

    @Test
    void tellsWhatIsNewFromWhatOthersMayHaveHad() {
        var topic = durableTopic("new");
        var first = new Inbox();
        try (var open = transport().subscribe(spec(topic, Mode.KEY_SHARED), first)) {
            transport().publish(List.of(message(topic, "a", "dropped")));
            assertThat(first.take().isNew()).isTrue();
        }
        var second = new Inbox();
        try (var open = otherProcess().subscribe(spec(topic, Mode.KEY_SHARED), second)) {
            assertThat(second.take().isNew()).as("what another had in hand").isFalse();
            transport().publish(List.of(message(topic, "b", "after")));
            assertThat(second.take().isNew()).isTrue();
        }
    }

    @Test
    void twoProcessesShareTheKeys() {
        var topic = durableTopic("shared-keys");
        var here = new Inbox();
        var there = new Inbox();
        try (var one = transport().subscribe(spec(topic, Mode.KEY_SHARED), here);
                var two = otherProcess().subscribe(spec(topic, Mode.KEY_SHARED), there)) {
            var everything = new Inbox();
            try (var all = transport().subscribe(new SubscriptionSpec(topic, "all", Mode.KEY_SHARED, QUEUE), everything)) {
                transport().publish(IntStream.range(0, 200).mapToObj(i -> message(topic, "k" + i % 50, "" + i)).toList());
                everything.takeTexts(200);
            }
            var keysHere = new HashSet<String>();
            var keysThere = new HashSet<String>();
            for (int taken = 0; taken < 200; taken++) {
                takeFromEither(here, keysHere, there, keysThere);
            }
            assertThat(keysHere).isNotEmpty().doesNotContainAnyElementsOf(keysThere);
            assertThat(keysThere).isNotEmpty();
        }
    }

    @Test
    void pauseStopsTheFlowUntilResumed() {
        var topic = durableTopic("pause");
        var inbox = new Inbox();
        try (var open = transport().subscribe(new SubscriptionSpec(topic, "paused", Mode.KEY_SHARED, 10), inbox)) {
            open.pause();
            transport().publish(IntStream.range(0, 100).mapToObj(i -> message(topic, "k" + i, "" + i)).toList());
            awaitAll(topic, 100);
            // What had been asked for before the pause, a queue of 10, may still arrive.
            assertThat(inbox.size()).isLessThanOrEqualTo(20);
            open.resume();
            assertThat(inbox.takeTexts(100)).hasSize(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void volatileMessagesReachWhoeverListens() {
        var topic = volatileTopic("volatile");
        var shared = new Inbox();
        var alone = new Inbox();
        try (var one = transport().subscribe(spec(topic, Mode.SHARED), shared);
                var two = otherProcess().subscribe(spec(topic, Mode.PRIVATE), alone)) {
            transport().publish(List.of(message(topic, "k", "hello")));
            assertThat(shared.takeTexts(1)).containsExactly("hello");
            assertThat(alone.takeTexts(1)).containsExactly("hello");
        }
    }

    @Test
    void aPrivateSubscriptionBeginsNow() {
        var topic = durableTopic("private");
        transport().publish(List.of(message(topic, "k", "past")));
        var inbox = new Inbox();
        try (var open = transport().subscribe(spec(topic, Mode.PRIVATE), inbox)) {
            transport().publish(List.of(message(topic, "k", "now")));
            assertThat(inbox.takeTexts(1)).containsExactly("now");
        }
    }

    @Test
    void isReachable() {
        assertThat(transport().isReachable()).isTrue();
    }

    protected static OutgoingMessage message(String topic, @Nullable String key, String text) {
        return new OutgoingMessage(topic, null, key, text.getBytes(StandardCharsets.UTF_8));
    }

    protected static SubscriptionSpec spec(String topic, Mode mode) {
        return new SubscriptionSpec(topic, "service", mode, QUEUE);
    }

    /** By another subscription, so that the one under test has had the same time. */
    private void awaitAll(String topic, int count) {
        var inbox = new Inbox();
        try (var open = transport().subscribe(new SubscriptionSpec(topic, "witness", Mode.KEY_SHARED, QUEUE), inbox)) {
            inbox.takeTexts(count);
        }
    }

    private static void takeFromEither(Inbox here, Set<String> keysHere, Inbox there, Set<String> keysThere) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (here.size() + there.size() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        var isHere = here.size() > 0;
        var delivery = (isHere ? here : there).take();
        (isHere ? keysHere : keysThere).add(String.valueOf(delivery.key()));
        delivery.acknowledge();
    }

    private static List<String> every3rd(int key) {
        return IntStream.range(0, 60).filter(i -> i % 3 == key).mapToObj(String::valueOf).toList();
    }
}
