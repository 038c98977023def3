package io.edrs.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
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

        static void say(JsonNode answer) {
            System.out.println(answer.toPrettyString());
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
            say(api.post("shared", PATH, Map.of("id", id, "displayName", name == null ? id : name)));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the tenants.")
    static final class ListAll extends Step {

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Override
        void in(Api api) {
            var page = api.get("shared", PATH);
            if (json) {
                say(page);
                return;
            }
            System.out.printf("%-34s %-14s %s%n", "ID", "STATUS", "NAME");
            page.path("tenants").forEach(one -> System.out.printf("%-34s %-14s %s%n", one.path("id").asText(),
                    one.path("status").asText(), one.path("displayName").asText()));
        }
    }

    /** Something done to one tenant. */
    abstract static class OnOne extends Step {

        @Parameters(paramLabel = "ID", description = "The tenant.")
        private String id;

        String path() {
            return PATH + "/" + id;
        }
    }

    @Command(name = "suspend", mixinStandardHelpOptions = true, description = "Suspend a tenant: nobody acts for it, nothing is lost.")
    static final class Suspend extends OnOne {

        @Override
        void in(Api api) {
            say(api.post("shared", path() + "/suspend", Map.of()));
        }
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Activate a suspended tenant again.")
    static final class Resume extends OnOne {

        @Override
        void in(Api api) {
            say(api.post("shared", path() + "/resume", Map.of()));
        }
    }

    @Command(name = "delete", mixinStandardHelpOptions = true,
            description = "Delete a tenant: nobody acts for it again, its topics go; the receipt says what is gone and what stays.")
    static final class Delete extends OnOne {

        @Option(names = "--purge", description = "Erase what the stores hold of it and destroy its keys: what was sealed for it can never be read again, backups included.")
        private boolean purge;

        @Override
        void in(Api api) {
            say(api.delete("shared", path() + "?purge=" + purge));
        }
    }
}
