package io.edrs.launcher.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which tenant a command speaks for. */
final class TenantOption {

    @Option(names = "--tenant", paramLabel = "ID", description = "The tenant; default: the key's own, or 'default'.")
    private String tenant;

    Api api() {
        return new Api(EdrsCommand.settings(), Optional.ofNullable(tenant));
    }
}
