package io.edrs.memory.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.memory.Http;
import io.edrs.memory.WholeMemory;
import io.edrs.platform.testkit.contract.Fresh;
import io.edrs.schema.memory.ContextChanged;
import io.edrs.schema.memory.MemoryForgotten;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Context documents, edited by many. */
class ContextTest {

    private static final WholeMemory MEMORY = new WholeMemory();
    private static final Http HTTP = new Http(MEMORY.serve());
    private final String tenant = Fresh.tenant();
    private final String ann = "ann-" + tenant;
    private final UUID conversation = Fresh.id();
    private final String path = "/api/v1/memory/contexts/" + conversation;

    @AfterAll
    static void close() {
        MEMORY.close();
    }

    @BeforeEach
    void allow() {
        MEMORY.allow(ann, tenant, "ask");
    }

    @Test
    void aHundredWritersAtOnceLoseNothing() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 100).<Callable<Integer>>mapToObj(i -> () -> HTTP.send("PATCH", path, ann,
                    "{\"set\":{\"k%d\":%d,\"deep\":{\"d%d\":true}},\"append\":{\"notes\":[\"n%d\"]},\"increment\":{\"count\":1},\"base\":0}".formatted(i, i, i, i)).statusCode()).toList());
            assertThat(all).allMatch(status -> status.resultNow() == 200);
        }
        var content = read();
        assertThat(content.path("version").intValue()).isEqualTo(100);
        var document = content.path("content");
        IntStream.range(0, 100).forEach(i -> assertThat(document.path("k" + i).intValue()).isEqualTo(i));
        assertThat(document.path("deep")).hasSize(100);
        assertThat(document.path("notes")).hasSize(100);
        assertThat(document.path("count").intValue()).isEqualTo(100);
        assertThat(HTTP.call("GET", path + "/history", ann, null, 200).path("versions")).hasSize(100);
        assertThat(MEMORY.inlet.entries().stream().map(entry -> entry.payload()).filter(ContextChanged.class::isInstance)
                .map(ContextChanged.class::cast).filter(said -> said.conversationId().equals(conversation)).map(ContextChanged::documentVersion))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 100).mapToObj(Long::valueOf).toList());
    }

    @Test
    void writersOfDifferentProcessesLoseNothing() throws Exception {
        var other = new Contexts(new ContextStore(MEMORY.documents), MEMORY.inlet, new ContextConfig(2_000_000, 500, 32), MEMORY.bean(io.edrs.platform.kernel.id.Ids.class), MEMORY.clock);
        var here = MEMORY.bean(Contexts.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var edits = IntStream.range(0, 40).<Callable<Contexts.Shown>>mapToObj(i -> () -> (i % 2 == 0 ? here : other).edit(tenant, ann, conversation,
                    new Edit(null, java.util.Map.of("notes", List.of(com.fasterxml.jackson.databind.node.IntNode.valueOf(i))), null, null), null)).toList();
            threads.invokeAll(edits).forEach(done -> assertThat(done.resultNow().version()).isPositive());
        }
        assertThat(read().path("content").path("notes")).hasSize(40);
    }

    @Test
    void editsOfTheSameVersionMerge() {
        edit("{\"set\":{\"title\":\"plan\",\"tags\":[\"a\"]}}");
        edit("{\"set\":{\"owner\":\"ann\"},\"append\":{\"tags\":[\"b\"]},\"base\":1}");
        edit("{\"set\":{\"due\":\"May\"},\"append\":{\"tags\":[\"c\"]},\"base\":1}");
        var content = read().path("content");
        assertThat(content.path("owner").textValue()).isEqualTo("ann");
        assertThat(content.path("due").textValue()).isEqualTo("May");
        assertThat(content.path("tags")).hasSize(3);
        edit("{\"set\":{\"owner\":null,\"number\":1.5,\"deep\":{\"list\":[{\"a\":[true,null]}]}}}");
        assertThat(read().path("content").has("owner")).isFalse();
        assertThat(read().path("content").path("deep").toString()).isEqualTo("{\"list\":[{\"a\":[true,null]}]}");
    }

    @Test
    void whoeverWantsTheLockGetsIt() {
        edit("{\"set\":{\"a\":1}}");
        HTTP.call("PATCH", path, ann, "{\"set\":{\"a\":2}}", 200, "If-Match", "\"1\"");
        assertThat(HTTP.call("PATCH", path, ann, "{\"set\":{\"a\":3}}", 409, "If-Match", "\"1\"").toString()).contains("CONTEXT_CHANGED").contains("version 2 stands");
        assertThat(HTTP.send("GET", path, ann, null).headers().firstValue("ETag")).contains("\"2\"");
        assertThat(read().path("content").path("a").intValue()).isEqualTo(2);
    }

    @Test
    void everyVersionCanBeReadAgain() {
        edit("{\"set\":{\"a\":1}}");
        edit("{\"set\":{\"a\":2,\"b\":9007199254740993}}");
        assertThat(HTTP.call("GET", path + "?version=1", ann, null, 200).path("content").toString()).isEqualTo("{\"a\":1}");
        HTTP.call("GET", path + "?version=9", ann, null, 404);
        var history = HTTP.call("GET", path + "/history", ann, null, 200).path("versions");
        assertThat(history.get(0).path("changed").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(history.get(0).path("userId").textValue()).isEqualTo(ann);
    }

    @Test
    void refusesWhatItCannotTake() {
        assertThat(read().path("version").intValue()).isZero();
        HTTP.call("PATCH", path, ann, "{}", 400);
        HTTP.call("PATCH", path, ann, "{\"set\":[1]}", 400);
        HTTP.call("PATCH", path, ann, "{\"sett\":", 400);
        HTTP.call("PATCH", path, ann, "{\"set\":{\"a\":1},\"base\":7}", 404);
        HTTP.call("PATCH", path, ann, "{\"set\":{\"a\":1}}", 400, "If-Match", "*x");
        edit("{\"set\":{\"a\":1}}");
        assertThat(HTTP.call("PATCH", path, ann, "{\"append\":{\"a\":[1]}}", 400).toString()).contains("is no list");
        assertThat(HTTP.call("PATCH", path, ann, "{\"increment\":{\"a\":1}}", 400).toString()).contains("is no counter");
        assertThat(HTTP.call("PATCH", path, ann, "{\"set\":" + "{\"a\":".repeat(60) + "1" + "}".repeat(61), 400).toString()).contains("levels");
        var tooLarge = HTTP.send("PATCH", path, ann, "{\"set\":{\"big\":\"%s\"}}".formatted(noise(5_000_000)));
        assertThat(tooLarge.statusCode()).isEqualTo(400);
        assertThat(tooLarge.body()).contains("TOO_LARGE");
        HTTP.call("PATCH", path, ann, "{\"set\":{\"n\":123456789012345678901}}", 400);
        assertThat(read().path("version").intValue()).isEqualTo(1);
    }

    @Test
    void isKeptPerTenantAndForgotten() {
        edit("{\"set\":{\"secret\":\"plan\"}}");
        MEMORY.allow("s-" + tenant, Fresh.tenant(), "ask");
        assertThat(HTTP.call("GET", path, "s-" + tenant, null, 200).path("version").intValue()).isZero();
        var receipt = HTTP.call("POST", "/api/v1/memory/forgettings", ann, "{\"conversationId\":\"%s\"}".formatted(conversation), 201);
        assertThat(receipt.path("gone").path("contexts").intValue()).isEqualTo(1);
        assertThat(read().path("content")).isEmpty();
        assertThat(HTTP.call("GET", path + "/history", ann, null, 200).path("versions")).isEmpty();
        edit("{\"set\":{\"new\":1}}");
        MEMORY.handle(MEMORY.event(tenant, Fresh.id(), new MemoryForgotten(Fresh.id(), null, List.of(conversation), List.of(), MEMORY.clock.instant().minusSeconds(9))));
        assertThat(read().path("version").intValue()).isEqualTo(1);
        MEMORY.handle(MEMORY.event(tenant, Fresh.id(), new MemoryForgotten(Fresh.id(), null, List.of(conversation), List.of(), MEMORY.clock.instant())));
        assertThat(read().path("version").intValue()).isZero();
    }

    private JsonNode edit(String edit) {
        return HTTP.call("PATCH", path, ann, edit, 200);
    }

    private JsonNode read() {
        return HTTP.call("GET", path, ann, null, 200);
    }

    private static String noise(int length) {
        var random = new java.util.Random(1);
        return random.ints(length, 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
