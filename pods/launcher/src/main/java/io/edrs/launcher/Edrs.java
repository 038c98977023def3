package io.edrs.launcher;

import io.edrs.launcher.cli.EdrsCommand;

/** The program's beginning. */
public final class Edrs {

    private Edrs() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(EdrsCommand.run(arguments));
    }
}
