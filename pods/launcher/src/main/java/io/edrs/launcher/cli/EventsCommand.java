package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.launcher.serve.ServiceCatalog;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Events. */
@Command(name = "events", mixinStandardHelpOptions = true, description = "Look at events, and play failed ones again.", subcommands = {
    EventsCommand.Tail.class, EventsCommand.Trace.class, EventsCommand.DeadLetters.class, EventsCommand.Replay.class})
final class EventsCommand implements Runnable {

    private static final String PATH = "/api/v1/events";

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    private static void known(String service) {
        if (service != null) {
            ServiceCatalog.requireKnown(service);
        }
    }

    @Command(name = "tail", mixinStandardHelpOptions = true, description = "Show events as they happen, until interrupted.")
    static final class Tail implements Callable<Integer> {

        @Option(names = "--type", paramLabel = "TYPE", description = "Only this event type.")
        private String type;

        @Option(names = "--json", description = "Each event whole, as a line of JSON.")
        private boolean json;

        @Mixin
        private TenantOption tenant;

        @Override
        public Integer call() {
            try (var api = tenant.api()) {
                api.lines("shared", PATH + "/tail?follow=true" + (type == null ? "" : "&type=" + type))
                        .filter(line -> line.startsWith("data:")).map(line -> line.substring(5).strip())
                        .forEach(event -> System.out.println(json ? event : EventLine.of(api.parse(event))));
                return 0;
            }
        }
    }

    @Command(name = "trace", mixinStandardHelpOptions = true, description = "Show the tree of events behind an answer, with times.")
    static final class Trace implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "A trace id or message id.")
        private String id;

        @Mixin
        private ReplyOptions reply;

        @Override
        public Integer call() {
            reply.show(this::trace, trace -> System.out.println(EventTree.text(trace)));
            return 0;
        }

        /** From the topics; what they keep no longer, from the lineage. */
        private JsonNode trace(Api api) {
            try {
                return api.get("shared", PATH + "/trace/" + id);
            } catch (ApiException gone) {
                if (!gone.isNotFound()) {
                    throw gone;
                }
                try {
                    return api.get("memory", "/api/v1/memory/traces/" + id);
                } catch (ApiException neither) {
                    throw neither.isNotFound() ? gone : neither;
                }
            }
        }
    }

    @Command(name = "dead-letters", mixinStandardHelpOptions = true, description = "List the events nobody could deal with, and why.")
    static final class DeadLetters implements Callable<Integer> {

        @Option(names = "--service", description = "Only those of this service.")
        private String service;

        @Mixin
        private ReplyOptions reply;

        @Override
        public Integer call() {
            known(service);
            reply.show(api -> api.get("shared", PATH + "/dead-letters" + (service == null ? "" : "?service=" + service)), DeadLetters::tell);
            return 0;
        }

        private static void tell(JsonNode page) {
            if (page.path("deadLetters").isEmpty()) {
                System.out.println("There are none.");
            }
            page.path("deadLetters").forEach(one -> System.out.printf("%s  %s  %s  %s (%s attempts)%n", one.path("eventId").asText(),
                    one.path("service").asText(), one.path("category").asText(), one.path("reason").asText(), one.path("attempts").asText()));
        }
    }

    @Command(name = "replay", mixinStandardHelpOptions = true, description = "Give a dead letter, or all of a service, to its service again.")
    static final class Replay implements Callable<Integer> {

        @Parameters(paramLabel = "ID", arity = "0..1", description = "The dead letter's event id.")
        private String id;

        @Option(names = "--service", description = "All dead letters of this service.")
        private String service;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Mixin
        private TenantOption tenant;

        @Override
        public Integer call() {
            if ((id == null) == (service == null)) {
                throw new IllegalArgumentException("Say which: an event id ('./edrs events dead-letters' lists them), or --service.");
            }
            known(service);
            try (var api = tenant.api()) {
                var path = id == null ? "/dead-letters/replay?service=" + service : "/dead-letters/" + id + "/replay";
                var outcome = api.post("shared", PATH + path, Map.of());
                System.out.println(json ? outcome.toPrettyString() : id == null ? several(outcome)
                        : "Given to %s again.".formatted(outcome.path("service").asText()));
                return 0;
            }
        }

        private static String several(JsonNode outcome) {
            var refused = outcome.path("refused");
            return "%d given to the service again, %d refused, %d left.".formatted(outcome.path("replayed").size(), refused.size(), outcome.path("left").asInt())
                    + refused.valueStream().map(one -> "\n  " + one.path("deadLetterId").asText() + ": " + one.path("reason").asText())
                            .collect(Collectors.joining());
        }
    }
}
