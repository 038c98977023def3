package io.edrs.launcher.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands below a command, each with the whole first sentence of what it says of itself. */
public final class CommandList {

    private static final int WIDTH = 120;

    private CommandList() {}

    /** Lets a command and all below it list their commands so, as wide as their texts are written. */
    public static CommandLine in(CommandLine command) {
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandList::text);
        command.getSubcommands().values().forEach(CommandList::in);
        return command.setUsageHelpWidth(WIDTH);
    }

    private static String text(Help help) {
        var names = help.subcommands().keySet().stream().mapToInt(String::length).max().orElse(0) + 4;
        var table = Help.TextTable.forColumns(help.colorScheme(), new Column(names, 2, Column.Overflow.SPAN),
                new Column(WIDTH - names, 0, Column.Overflow.WRAP));
        help.subcommands().forEach((name, one) -> table.addRowValues(name, firstSentence(one.commandSpec().usageMessage().description())));
        return table.toString();
    }

    static String firstSentence(String... description) {
        return Arrays.stream(description).takeWhile(line -> !line.isBlank()).collect(Collectors.joining(" ")).replaceFirst("(?s)\\. .*", ".");
    }
}
