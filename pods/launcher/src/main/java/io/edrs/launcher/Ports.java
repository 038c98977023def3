package io.edrs.launcher;

/**
 * The ports of one system on one machine.
 *
 * @param offset added to each
 */
public record Ports(int offset) {

    /** The API of the all-in-one process, or of the gateway when each pod has its own process. */
    public int api() {
        return 8080 + offset;
    }

    /** Its metrics. */
    public int metrics() {
        return 8081 + offset;
    }

    /** The API of the pod of that rank when each pod has its own process. */
    public int podApi(int rank) {
        return rank == 0 ? api() : 8100 + 2 * rank + offset;
    }

    /** Its metrics. */
    public int podMetrics(int rank) {
        return rank == 0 ? metrics() : 8101 + 2 * rank + offset;
    }

    /** The broker. */
    public int broker() {
        return 6650 + offset;
    }

    /** The broker's administration. */
    public int brokerAdmin() {
        return 8090 + offset;
    }

    /** The broker's storage. */
    public int bookie() {
        return 3181 + offset;
    }

    /** The database; not 5432, which a database of somebody else's often has. */
    public int database() {
        return 15432 + offset;
    }
}
