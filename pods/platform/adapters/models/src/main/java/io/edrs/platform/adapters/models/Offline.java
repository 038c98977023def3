package io.edrs.platform.adapters.models;

/** Keeps the engine from the network: it neither downloads native parts nor reports its use. */
final class Offline {

    private Offline() {}

    static void insist() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }
}
