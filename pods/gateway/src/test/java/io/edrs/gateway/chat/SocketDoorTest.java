package io.edrs.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SocketDoorTest {

    private final SocketDoor door = new SocketDoor();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void whatIsSaidBeforeTheTalkBeginsIsHeardFirst() {
        door.say("1");
        door.say("2");
        door.open(heard::add, ended::incrementAndGet);
        door.say("3");
        assertThat(heard).containsExactly("1", "2", "3");
    }

    @Test
    void framesAreHeardOneAfterTheOtherThoughThreadsBringThem() throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        door.open(frame -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            heard.add(frame);
        }, ended::incrementAndGet);
        var first = Thread.ofPlatform().start(() -> door.say("1"));
        inside.await();
        door.say("2");
        door.say("3");
        assertThat(heard).isEmpty();
        go.countDown();
        first.join();
        assertThat(heard).containsExactly("1", "2", "3");
    }

    @Test
    void moreThanIsKeptIsRefusedNotLostUnseen() {
        assertThat(IntStream.range(0, 64).allMatch(each -> door.say("x"))).isTrue();
        assertThat(door.say("x")).isFalse();
    }

    @Test
    void aTalkThatBeginsAfterTheSocketHasGoneEndsAtOnce() {
        door.say("1");
        door.close();
        door.open(heard::add, ended::incrementAndGet);
        assertThat(ended).hasValue(1);
        assertThat(heard).isEmpty();
    }

    @Test
    void anEndComesOnce() {
        door.open(heard::add, ended::incrementAndGet);
        door.close();
        door.close();
        assertThat(ended).hasValue(1);
    }

    @Test
    void whoFailedOnOneFrameHearsTheNext() {
        var heard = new ArrayList<String>();
        var door = new SocketDoor();
        door.open(frame -> {
            if (frame.equals("broken")) {
                throw new IllegalStateException("broken");
            }
            heard.add(frame);
        }, () -> { });
        assertThatThrownBy(() -> door.say("broken")).hasMessage("broken");
        assertThat(door.say("whole")).isTrue();
        assertThat(heard).containsExactly("whole");
    }
}
