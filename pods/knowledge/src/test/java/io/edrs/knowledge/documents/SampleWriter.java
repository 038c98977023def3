package io.edrs.knowledge.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the two binary sample documents anew; its argument is the folder. */
final class SampleWriter {

    private static final int LINE = 88;

    private SampleWriter() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        Files.write(folder.resolve("research-notes.docx"), notes());
        Files.write(folder.resolve("security-policy.pdf"), policy());
    }

    private static byte[] notes() throws IOException {
        return new WordFile().title("Northwind Robotics: research notes of the vision group")
            .paragraph("Northwind Robotics is a fictional company used as an example. Dr. Elif Demir leads the vision group in Ankara, "
                + "which has nine members. These notes cover the second half of 2025.")
            .heading(2, "What we wanted to know")
            .paragraph("A Wren has to tell a ripe tomato from an unripe one in changing light. Until version 3.1 the colour of the fruit "
                + "alone decided, and in the evening one fruit in eight was judged wrongly. We wanted to know whether a second, "
                + "near-infrared camera would help, and whether it would be worth its price.")
            .heading(2, "What we measured")
            .paragraph("We picked 4,200 tomatoes in Westland between 4 August and 19 September 2025. A person judged every fruit first.")
            .table(List.of(List.of("Light", "Fruits", "Wrong with colour only", "Wrong with near-infrared"),
                List.of("Morning", "1400", "4.1 %", "2.2 %"), List.of("Noon", "1400", "3.0 %", "2.1 %"),
                List.of("Evening", "1400", "12.6 %", "3.4 %")))
            .heading(2, "What we propose")
            .paragraph("From the measurements follow three proposals:")
            .bullet("Build the near-infrared camera into every Wren from model W2 on; it costs 310 EUR a robot.")
            .bullet("Offer it for the W1 as an upgrade at 690 EUR, fitted by a technician.")
            .bullet("Measure again in winter, when lamps replace the sun.")
            .paragraph("Tomás Rivera agreed to the first two proposals on 6 October 2025. The third is planned for January 2026.")
            .heading(2, "Key facts")
            .table(List.of(List.of("Setting", "Value"), List.of("Camera", "Lumen N4, 1.6 megapixels"),
                List.of("Power drawn", "2.8 W"), List.of("Time for one picture", "35 ms"), List.of("Lead of the study", "Dr. Elif Demir")))
            .bytes();
    }

    private static byte[] policy() throws IOException {
        var first = new ArrayList<String>();
        add(first, "Northwind Robotics: information security policy");
        add(first, "Northwind Robotics is a fictional company used as an example. This policy is in force since 1 May 2025 and holds for "
            + "all staff, contractors and visitors. Jonas Lindqvist is its owner; it is reviewed every twelve months.");
        add(first, "1. Passwords and keys");
        add(first, "A password has at least 14 characters and is kept in the company's password store. Every account that reaches "
            + "customer data also needs a hardware key. A lost hardware key is reported to the duty engineer at once, i.e. within one hour, "
            + "and is blocked the same day.");
        add(first, "2. Classes of data");
        add(first, "Northwind knows four classes of data:");
        first.removeLast();
        first.addAll(List.of("- public: price lists and manuals", "- internal: handbooks, plans and minutes",
            "- confidential: contracts and maps of customers' halls", "- secret: signing keys of the robots' firmware", ""));
        var second = new ArrayList<String>();
        add(second, "3. Robots in the field");
        add(second, "A robot accepts only firmware that is signed with the company's key. The key lies in a safe in Bergen, and two people are "
            + "needed to use it: one from Wei Zhang's team and one from Amara Okafor's. A robot that has not been in contact with Nest "
            + "for 72 hours stops and waits for a technician.");
        add(second, "4. Incidents");
        add(second, "Whoever notices a security incident calls extension 4400. The first report is written within 24 hours. When personal "
            + "data may have been lost, the authority is informed within 72 hours. In 2025 there was one incident of this kind: on 9 May 2025 "
            + "a laptop with an encrypted disk was stolen from a train near Drammen. No data was lost.");
        return SampleFiles.pdf(List.of(first, second));
    }

    private static void add(List<String> lines, String paragraph) {
        var line = new StringBuilder();
        for (var word : paragraph.split(" ")) {
            if (line.length() + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        lines.add("");
    }
}
