package io.edrs.platform.servers;

/** The TCP ports a standalone Pulsar opens: broker, web service (admin and functions) and its one bookie. */
public record PulsarPorts(int broker, int admin, int bookie) {
    /** The product's ports; the admin port leaves 8080 to the API. */
    public static final PulsarPorts PRODUCT = new PulsarPorts(6650, 8090, 3181);
}
