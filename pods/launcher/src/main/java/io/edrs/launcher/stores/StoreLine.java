package io.edrs.launcher.stores;

import io.edrs.platform.store.driver.OpenStore.Server;

/**
 * Which service uses which store for what, and how it is.
 *
 * @param url without password, {@code embedded} for what comes with the program
 * @param from where the setting stands: a variable, a file, or {@code default}
 * @param version as the server says it, empty when it was never heard or has none
 * @param problem one line that says what to do, empty when there is none
 */
public record StoreLine(String service, String port, String product, String url, String from, boolean answers, String version,
        String problem) {

    static StoreLine of(Stores.Use use, KeptStore kept) {
        return of(use.service(), use.port().toString(), kept);
    }

    static StoreLine of(String service, String port, KeptStore kept) {
        var label = kept.label();
        var state = kept.watch().state();
        return new StoreLine(service, port, label.product(), label.url(), label.origin(), state.well(),
                state.server().map(Server::version).orElse(""), state.problem());
    }
}
