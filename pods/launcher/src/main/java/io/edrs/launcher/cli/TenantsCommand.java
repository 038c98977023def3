package io.edrs.launcher.cli;

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

    @Command(name = "create", mixinStandardHelpOptions = true,
            description = "Create a tenant: its topics, schemas and subscriptions, then activate it. Repeating it is harmless.")
    static final class Create implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "1 to 32 characters of a-z, 0-9 and -, starting with a letter.")
        private String id;

        @Option(names = "--name", description = "Name for people; default the id.")
        private String name;

        @Mixin
        private TenantOption tenant;

        @Override
        public Integer call() {
            try (var api = tenant.api()) {
                System.out.println(api.post("shared", PATH, Map.of("id", id, "displayName", name == null ? id : name)).toPrettyString());
                return 0;
            }
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the tenants.")
    static final class ListAll implements Callable<Integer> {

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Mixin
        private TenantOption tenant;

        @Override
        public Integer call() {
            try (var api = tenant.api()) {
                var page = api.get("shared", PATH);
                if (json) {
                    System.out.println(page.toPrettyString());
                } else {
                    System.out.printf("%-34s %-14s %s%n", "ID", "STATUS", "NAME");
                    page.path("tenants").forEach(one -> System.out.printf("%-34s %-14s %s%n", one.path("id").asText(),
                            one.path("status").asText(), one.path("displayName").asText()));
                }
                return 0;
            }
        }
    }

    @Command(name = "suspend", mixinStandardHelpOptions = true, description = "Suspend a tenant: nobody acts for it, nothing is lost.")
    static final class Suspend implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "The tenant.")
        private String id;

        @Mixin
        private TenantOption tenant;

        @Override
        public Integer call() {
            return change(tenant, id, "suspend");
        }
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Activate a suspended tenant again.")
    static final class Resume implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "The tenant.")
        private String id;

        @Mixin
        private TenantOption tenant;

        @Override
        public Integer call() {
            return change(tenant, id, "resume");
        }
    }

    @Command(name = "delete", mixinStandardHelpOptions = true,
            description = "Delete a tenant: nobody acts for it again, its topics go; the receipt says what is gone and what stays.")
    static final class Delete implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "The tenant.")
        private String id;

        @Option(names = "--purge", description = "Erase what the stores hold of it and destroy its keys: what was sealed for it can never be read again, backups included.")
        private boolean purge;

        @Mixin
        private TenantOption tenant;

        @Override
        public Integer call() {
            try (var api = tenant.api()) {
                System.out.println(api.delete("shared", PATH + "/" + id + "?purge=" + purge).toPrettyString());
                return 0;
            }
        }
    }

    private static int change(TenantOption tenant, String id, String verb) {
        try (var api = tenant.api()) {
            System.out.println(api.post("shared", PATH + "/" + id + "/" + verb, Map.of()).toPrettyString());
            return 0;
        }
    }
}
