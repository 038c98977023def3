package io.edrs.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ComplaintTest {

    @Test
    void aMissingFileIsNamed() {
        assertThat(Complaint.of(new NoSuchFileException("/a.csv"))).isEqualTo("There is no file or folder '/a.csv'.");
        assertThat(Complaint.of(new UncheckedIOException("Cannot restore", new NoSuchFileException("/b")))).isEqualTo("There is no file or folder '/b'.");
        assertThat(Complaint.of(new AccessDeniedException("/c"))).isEqualTo("'/c' may not be read or written by this user.");
    }

    @Test
    void whatNobodyExpectedSaysHowToSeeMore() {
        assertThat(Complaint.of(new ApiException("Nothing answers."))).isEqualTo("Nothing answers.");
        assertThat(Complaint.of(new UncheckedIOException(new IOException("torn")))).endsWith("(EDRS_DEBUG=1 shows where)");
    }

    @Test
    void wrongArgumentsAreToldInTwoLines() {
        assertThat(told("ask")).containsExactly("edrs: Missing required parameter: 'QUESTION'", "'./edrs ask --help' shows how.");
        assertThat(told("tset")).startsWith("edrs: edrs does not know 'tset'.").endsWith("'./edrs --help' shows how.");
        assertThat(told("up", "now")).containsExactly("edrs: edrs up does not know 'now'.", "'./edrs up --help' shows how.");
    }

    private static String[] told(String... arguments) {
        var err = new StringWriter();
        assertThat(CommandList.in(new CommandLine(new EdrsCommand())).setParameterExceptionHandler(Complaint::ofArguments)
                .setErr(new PrintWriter(err)).execute(arguments)).isEqualTo(2);
        return err.toString().strip().split("\\R");
    }
}
