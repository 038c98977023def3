package io.edrs.platform.kernel.transport;

import java.nio.file.Path;
import java.util.List;

/** The functions that run inside the broker. */
public interface FunctionAdministration {

    /** Runs the function from that jar; does nothing when the same jar with the same definition is deployed. True when it changed something. */
    boolean deploy(FunctionSpec spec, Path jar);

    /** Starts a deployed function anew: one that failed to start with the broker stays down otherwise. */
    void restart(String name);

    /** Every deployed function, by name. */
    List<FunctionStatus> status();

    /**
     * A function to run.
     *
     * @param definition its definition, JSON, as {@code functions.json} in the jar has it
     */
    record FunctionSpec(String name, String definition) {}

    /**
     * How a function does.
     *
     * @param fingerprint of the jar and definition it was deployed from, empty when unknown
     * @param instances how many there should be
     * @param running how many run
     */
    record FunctionStatus(String name, String fingerprint, int instances, int running) {}
}
