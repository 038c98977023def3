package io.edrs.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandListTest {

    @Test
    void everyCommandSaysInAWholeSentenceWhatItDoes() {
        assertThat(all(new CommandLine(new EdrsCommand()))).hasSizeGreaterThan(20).allSatisfy(command ->
                assertThat(CommandList.firstSentence(command.getCommandSpec().usageMessage().description())).endsWith("."));
    }

    @Test
    void aListOfCommandsHasWholeSentences() {
        assertThat(CommandList.in(new CommandLine(new EdrsCommand())).getUsageMessage().replaceAll("\\s+", " "))
                .contains("show for each the answer, its evidence and the tree of events that made it. up ");
    }

    @Test
    void aFirstSentenceEndsAtItsEnd() {
        assertThat(CommandList.firstSentence("Keep graphs (.dot) and", "tables. Twice.", "", "Example: x")).isEqualTo("Keep graphs (.dot) and tables.");
    }

    private static List<CommandLine> all(CommandLine command) {
        var all = new ArrayList<>(List.of(command));
        command.getSubcommands().values().forEach(below -> all.addAll(all(below)));
        return all;
    }
}
