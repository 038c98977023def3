package io.edrs.launcher.cli;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.servers.ServerException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in one line for people. */
final class Complaint {

    private Complaint() {}

    /** Of a command that was begun. */
    static String of(Throwable error) {
        return switch (error) {
            case NoSuchFileException gone -> "There is no file or folder '%s'.".formatted(gone.getFile());
            case AccessDeniedException denied -> "'%s' may not be read or written by this user.".formatted(denied.getFile());
            case FileSystemException refused when refused.getFile() != null && refused.getReason() != null ->
                    "'%s': %s.".formatted(refused.getFile(), refused.getReason());
            case UncheckedIOException wrapped when wrapped.getCause() instanceof FileSystemException -> of(wrapped.getCause());
            default -> isOurs(error) ? error.getMessage()
                    : "%s: %s (EDRS_DEBUG=1 shows where)".formatted(error.getClass().getSimpleName(), error.getMessage());
        };
    }

    /** Whether its message was written for people. */
    static boolean isOurs(Throwable error) {
        return error instanceof ApiException || error instanceof EdrsException || error instanceof ServerException
                || error instanceof IllegalArgumentException;
    }

    /** Of arguments that fit no command. */
    static int ofArguments(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        var err = command.getErr();
        if (error instanceof UnmatchedArgumentException unmatched) {
            err.println("edrs: %s does not know '%s'.".formatted(command.getCommandSpec().qualifiedName(), String.join(" ", unmatched.getUnmatched())));
            UnmatchedArgumentException.printSuggestions(error, err);
        } else {
            err.println("edrs: " + error.getMessage());
        }
        err.println("'./%s --help' shows how.".formatted(command.getCommandSpec().qualifiedName()));
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
