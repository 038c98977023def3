package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tenants. */
@Command(name = "tenants", mixinStandardHelpOptions = true, description = "Create, list, suspend and delete tenants.", subcommands = {
    TenantsCommand.Create.class, TenantsCommand.ListAll.class, TenantsCommand.Suspend.class, TenantsCommand.Resume.class,
    TenantsCommand.Delete.class})
final class TenantsCommand implements Runnable {

    private static final String PATH = "/api/v1/tenants";

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** What every one of them does: ask the system, and say what it answered. */
    abstract static class Step implements Callable<Integer> {

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Mixin
        private TenantOption tenant;

        abstract void in(Api api);

        @Override
        public Integer call() {
            try (var api = tenant.api()) {
                in(api);
                return 0;
            }
        }

        void say(JsonNode answer, String text) {
            System.out.println(json ? answer.toPrettyString() : text);
        }
    }

    @Command(name = "create", mixinStandardHelpOptions = true,
            description = "Create a tenant: its topics, schemas and subscriptions, then activate it. Repeating it is harmless.")
    static final class Create extends Step {

        @Parameters(paramLabel = "ID", description = "1 to 32 characters of a-z, 0-9 and -, starting with a letter.")
        private String id;

        @Option(names = "--name", description = "Name for people; default the id.")
        private String name;

        @Override
        void in(Api api) {
            say(api.post("shared", PATH, Map.of("id", id, "displayName", name == null ? id : name)),
                    "Tenant %s is active: ./edrs ask --tenant %s \"…\". Keys of its own: POST /api/v1/keys, or the console.".formatted(id, id));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the tenants.")
    static final class ListAll extends Step {

        @Override
        void in(Api api) {
            var page = api.get("shared", PATH);
            say(page, page.path("tenants").valueStream().map(one -> line(one.path("id").asText(), one.path("status").asText(),
                    one.path("displayName").asText())).collect(Collectors.joining("\n", line("ID", "STATUS", "NAME") + "\n", "")));
        }

        private static String line(String id, String status, String name) {
            return "%-34s %-14s %s".formatted(id, status, name);
        }
    }

    /** Something done to one tenant. */
    abstract static class OnOne extends Step {

        @Parameters(paramLabel = "ID", description = "The tenant.")
        private String id;

        String path() {
            return PATH + "/" + id;
        }

        String id() {
            return id;
        }
    }

    @Command(name = "suspend", mixinStandardHelpOptions = true, description = "Suspend a tenant: nobody acts for it, nothing is lost.")
    static final class Suspend extends OnOne {

        @Override
        void in(Api api) {
            say(api.post("shared", path() + "/suspend", Map.of()),
                    "Tenant %s is suspended; './edrs tenants resume %s' activates it again.".formatted(id(), id()));
        }
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Activate a suspended tenant again.")
    static final class Resume extends OnOne {

        @Override
        void in(Api api) {
            say(api.post("shared", path() + "/resume", Map.of()), "Tenant %s is active.".formatted(id()));
        }
    }

    @Command(name = "delete", mixinStandardHelpOptions = true,
            description = "Delete a tenant: nobody acts for it again, its topics go; the receipt says what is gone and what stays.")
    static final class Delete extends OnOne {

        @Option(names = "--purge", description = "Erase what the stores hold of it and destroy its keys: what was sealed for it can never be read again, backups included.")
        private boolean purge;

        @Override
        void in(Api api) {
            var receipt = api.delete("shared", path() + "?purge=" + purge);
            say(receipt, "Tenant %s is %s.%s%s".formatted(id(), receipt.path("status").asText(), lines("Gone", receipt.path("removed")),
                    lines("Kept", receipt.path("kept"))));
        }

        private static String lines(String title, JsonNode things) {
            return things.isEmpty() ? "" : things.valueStream().map(JsonNode::asText).collect(Collectors.joining("\n  ", "\n" + title + ":\n  ", ""));
        }
    }
}
