package org.tumen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * A folder of made-up record files of any number, the same for the same number: people, events and series that several
 * files tell of and do not always agree on. For measuring an import.
 */
final class MadeFiles {
    private static final int PAPERS = 200;
    private static final int FILES_OF_A_SERIES = 20;
    private static final String[] MOTIVES = {"POVERTY", "FEAR", "FREEDOM", "FAMILY"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final int number;
    private int statements;

    private MadeFiles(int number) {
        this.number = number;
        this.random = new Random(number);
    }

    /** Writes the files into a folder; gives how many statements they make. */
    static int write(Path folder, int files) throws IOException {
        int statements = 0;
        for (int number = 0; number < files; number++) {
            MadeFiles file = new MadeFiles(number);
            String name = "%03d/made-%06d.yaml".formatted(number / 100, number);
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), file.written());
            statements += file.statements;
        }
        return statements;
    }

    /** {@code MadeFiles <folder> <files>}. */
    public static void main(String[] arguments) throws IOException {
        int files = Integer.parseInt(arguments[1]);
        System.out.println(write(Path.of(arguments[0]), files) + " statements in " + files + " files");
    }

    private String written() {
        head();
        declarations();
        line("statements:");
        people();
        event("leaving-" + number, LocalDate.of(1990, 1, 1).plusDays(number));
        if (number % 3 > 0) {
            retold("leaving-" + (number - number % 3));
        }
        series();
        claims();
        return text.toString();
    }

    private void head() {
        line("source:");
        line("  slug: report-" + number);
        line("  title: Report number " + number);
        line("  publisher: paper-" + number % PAPERS);
        line("  published: \"" + LocalDate.of(1995, 1, 1).plusDays(number) + "\"");
        line("  url: https://example.org/" + number);
    }

    private void declarations() {
        line("declare:");
        line("  persons: {teller-" + number + ": {basis: SELF_PUBLISHED}}");
        line("  groups: [crew-" + number + ", voice-" + number + "]");
        line("  organizations: [" + (number < PAPERS ? "paper-" + number : "") + "]");
        line("  places: [bank-" + number + "]");
        line("  positions: {post-" + number + ": {holder: teller-" + number + ", organization: paper-" + number % PAPERS
                + "}}");
        line("  events: [leaving-" + number + "]");
        line("  series: {" + (number % FILES_OF_A_SERIES == 0 ? count() + ": {unit: PERSONS, measure: FLOW}" : "") + "}");
    }

    private void people() {
        subject("teller-" + number);
        said("names", "text: Teller " + name() + ", at: byline");
        said("names", "text: Mr " + name() + ", kind: ALIAS, at: body 2/3");
        said("birthDates", "edtf: \"" + (1940 + number % 50) + "\", at: bio");
        said("descriptions", "text: someone who told of crossing " + number + ", at: body 2/4, hedge: REPORTED");
        if (number < PAPERS) {
            subject("paper-" + number);
            said("names", "text: The Paper of " + name() + ", at: byline");
        }
        subject("crew-" + number);
        said("descriptions", "text: the " + (number + 2) + " of the boat, at: lead 1/2");
        said("headcounts", "number: " + (2 + random.nextInt(30)) + ", at: lead 1/2");
        subject("voice-" + number);
        said("descriptions", "text: an official who would not be named in report " + number + ", at: body 5/11");
        subject("bank-" + number);
        said("names", "text: Bank of " + name() + ", at: body 3/6");
        if (number > 10) {
            said("withins", "to: bank-" + number / 10 + ", at: body 3/6");
        }
        subject("post-" + number);
        said("titles", "text: teller of tales " + number % 97 + ", at: bio");
        said("starts", "edtf: \"" + (1980 + number % 30) + "\", at: bio");
    }

    private void event(String event, LocalDate day) {
        subject(event);
        said("descriptions", "text: A crossing in the night of " + day + ", at: headline 1/1");
        said("kinds", "code: GROUP_DEFECTION, at: lead 1/1");
        said("dates", "edtf: \"" + day + "\", at: lead 1/2, printed: that night");
        said("places", "to: bank-" + number + ", role: FROM, at: lead 1/2");
        said("places", "to: bank-" + random.nextInt(number + 1) + ", role: VIA, at: body 3/6, hedge: BELIEVED");
        said("outcomes", "text: all arrived, at: body 8/20");
        line("    participants:");
        line("      - agent: crew-" + number);
        line("        roles: {code: DEFECTOR, at: lead 1/1}");
        line("        headcounts: {number: " + (2 + random.nextInt(9)) + ", at: lead 1/2}");
        line("        motives: {code: " + MOTIVES[number % 4] + ", at: body 4/8, via: [voice-" + number + " SAID]}");
        line("      - agent: teller-" + number);
        line("        roles: {code: DEFECTOR, at: body 2/3}");
        statements += 4;
    }

    private void retold(String event) {
        subject(event);
        said("dates", "edtf: \"" + LocalDate.of(1990, 1, 1).plusDays(number) + "\", at: body 9/22, hedge: REPORTED");
        said("kinds", "code: DEFECTION, at: body 9/22, via: [voice-" + number + " SAID]");
        said("outcomes", "text: some arrived, at: body 9/23");
        line("    participants:");
        line("      - {agent: teller-" + number + ", roles: {code: HELPER, at: body 9/22}}");
        statements++;
    }

    private void series() {
        subject(count());
        said("descriptions", "text: Crossings by " + count() + ", at: body 10/24");
        line("    observations:");
        int observations = 3 + random.nextInt(18);
        for (int each = 0; each < observations; each++) {
            line("      - period: \"" + (1950 + random.nextInt(60)) + "\"");
            line("        figures: {number: " + random.nextInt(3000) + ", at: body 11/" + (25 + each) + "}");
            statements++;
        }
    }

    private String count() {
        return "count-" + number / FILES_OF_A_SERIES;
    }

    private void claims() {
        line("claims:");
        for (int each = 0; each < 3; each++) {
            line("  claim-" + number + "-" + each + ":");
            line("    text: Crossing " + number + " will be followed by " + each + " others.");
            line("    topic: FORECAST");
            line("    about: [leaving-" + number + "]");
            line("    at: body 12/" + (30 + each));
            line("    via: [voice-" + number + " SAID]");
            if (each == 2) {
                line("    links: [{to: claim-" + number + "-0, relation: CONTRADICTS}]");
            }
            statements++;
        }
    }

    private void subject(String slug) {
        line("  " + slug + ":");
    }

    private String lastKey = "";

    /** One statement; several of a key in a row become a list. */
    private void said(String key, String value) {
        if (!key.equals(lastKey)) {
            line("    " + key + ":");
        }
        lastKey = key;
        text.append("      - {").append(value).append("}\n");
        statements++;
    }

    private void line(String line) {
        lastKey = "";
        text.append(line).append('\n');
        if (line.endsWith("names:") || line.matches("    [a-zA-Z]+:")) {
            lastKey = line.strip().replace(":", "");
        }
    }

    private String name() {
        String letters = "aeiouklmnprst";
        StringBuilder name = new StringBuilder();
        int rest = number + 1000;
        while (rest > 0) {
            name.append(letters.charAt(rest % letters.length()));
            rest /= letters.length();
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
