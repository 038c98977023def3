package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For which tenant a command asks, and how it shows the reply. */
final class ReplyOptions {

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private TenantOption tenant;

    /** Asks, shows the reply as it came where JSON is wished, else in words, and returns it. */
    JsonNode show(Function<Api, JsonNode> ask, Consumer<JsonNode> inWords) {
        try (var api = tenant.api()) {
            var reply = ask.apply(api);
            if (json) {
                System.out.println(reply.toPrettyString());
            } else {
                inWords.accept(reply);
            }
            return reply;
        }
    }
}
