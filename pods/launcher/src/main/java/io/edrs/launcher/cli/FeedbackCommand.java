package io.edrs.launcher.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rates or corrects an answer. */
@Command(name = "feedback", mixinStandardHelpOptions = true,
        description = {"Say what you think of an answer. A correction becomes a fact with your words as its source.", "",
            "Example: ./edrs feedback MESSAGE --rating bad --correction \"I live in Hamburg.\""})
final class FeedbackCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MESSAGE", description = "The trace id that 'edrs ask' prints, or the message id of '--json'.")
    private String message;

    @Option(names = "--rating", paramLabel = "good|bad", description = "good or bad.")
    private String rating;

    @Option(names = "--correction", paramLabel = "TEXT", description = "What would have been right.")
    private String correction;

    @Mixin
    private TenantOption tenant;

    @Override
    public Integer call() {
        if (rating == null && correction == null) {
            throw new IllegalArgumentException("Say what you think: --rating good, --rating bad or --correction TEXT.");
        }
        var body = new LinkedHashMap<String, String>();
        body.put("rating", rating);
        body.put("correction", correction);
        try (var api = tenant.api()) {
            var taken = api.post("gateway", "/api/v1/messages/" + id(message) + "/feedback", body);
            System.out.println("Thank you. Feedback " + taken.path("feedbackId").asText() + " was taken.");
            return 0;
        }
    }

    /** A trace is named after its message, without the dashes. */
    private static String id(String text) {
        return text.replaceAll("(?i)^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$", "$1-$2-$3-$4-$5");
    }
}
