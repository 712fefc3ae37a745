package org.tumen.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tumen.db.Database;
import org.tumen.db.EmbeddedDatabase;
import org.tumen.db.Preparation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The door to the benchmarks. */
@Command(name = "bench", description = "Makes records up and measures the program on them.")
final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Command(description = "Fills a new data folder with a made-up record; serve it with --data.")
    int generate(
            @Option(names = "--data", required = true, description = "A data folder that holds no record yet.") Path data,
            @Option(names = "--people", defaultValue = "10000") int people,
            @Option(names = "--revisions", defaultValue = "6") int revisions,
            @Option(names = "--seed", defaultValue = "1") long seed) {
        try (EmbeddedDatabase embedded = EmbeddedDatabase.start(data)) {
            Database database = Preparation.of(embedded.database());
            new MadeUpRecord(seed, people, revisions).fill(database, MadeUpRecord.MEGABYTES, System.out::println);
        }
        return 0;
    }

    @Command(description = "Writes a made-up record as record files.")
    int files(
            @Option(names = "--folder", required = true) Path folder,
            @Option(names = "--people", defaultValue = "25000") int people,
            @Option(names = "--seed", defaultValue = "1") long seed) {
        new MadeUpRecord(seed, people, 1).write(folder);
        return 0;
    }

    @Command(description = "Times the SQL of every list's pages on a data folder whose server runs.")
    int pages(
            @Option(names = "--data", required = true) Path data,
            @Option(names = "--first", description = "First pages only, without the counting that deeper ones need.")
                    boolean first)
            throws Exception {
        try (var connection = MadeUpRecord.connect(running(data))) {
            new Pages(connection).run(first ? List.of() : List.of(0.5, 0.9));
        }
        return 0;
    }

    @Command(description = "Makes revisions that replace the statements of some people, on a data folder whose server runs.")
    int turnover(
            @Option(names = "--data", required = true) Path data,
            @Option(names = "--changes", defaultValue = "1000") int changes,
            @Option(names = "--parts", defaultValue = "200", description = "Each change replaces one part of so many.")
                    int parts)
            throws Exception {
        try (Turnover turnover = new Turnover(running(data))) {
            turnover.run(changes, parts);
        }
        return 0;
    }

    @Command(description = "Asks a running server for one answer again and again.")
    int kept(
            @Option(names = "--port", defaultValue = "8080") int port,
            @Option(names = "--process", required = true, description = "The server's process id.") long process,
            @Option(names = "--connections", defaultValue = "32") int connections,
            @Option(names = "--persons", defaultValue = "20") int persons,
            @Option(names = "--seconds", defaultValue = "20") int seconds) {
        Load load = new Load(port, connections);
        new Answers(load, process).kept(persons, seconds);
        load.close();
        return 0;
    }

    @Command(description = "Asks a running server for many pins, and for a hot answer between them.")
    int pins(
            @Option(names = "--port", defaultValue = "8080") int port,
            @Option(names = "--pins", defaultValue = "1000000") int pins) {
        Load load = new Load(port, 16);
        new Answers(load, 0).pins(pins);
        load.close();
        return 0;
    }

    @Command(description = "Asks a running server for names, filtered pages and counts, and tells how long they take.")
    int finding(
            @Option(names = "--port", defaultValue = "8080") int port,
            @Option(names = "--seconds", defaultValue = "10", description = "For each question.") int seconds,
            @Option(names = "--seed", defaultValue = "2") long seed) {
        new Finding(port, seed).run(seconds);
        return 0;
    }

    @Command(description = "Asks a running server for pages that nobody asked for before, and tells how long they take.")
    int readers(
            @Option(names = "--port", defaultValue = "8080") int port,
            @Option(names = "--seconds", defaultValue = "20") int seconds) {
        Load load = new Load(port, 4);
        System.out.println(load.run(
                seconds,
                Integer.MAX_VALUE,
                number -> Load.address("query @reportedBy(date: \"%tF\") { persons(first: 10) { nodes { label birthDate { date { edtf } } } } }"
                        .formatted(java.time.LocalDate.of(1, 1, 1).plusDays(System.nanoTime() / 1_000 % 3_600_000))),
                Map.of()));
        load.close();
        return 0;
    }

    @Command(description = "Subscribes to a server on a data folder, and tells how soon a change reaches all, and what cycles leave.")
    int subscriptions(
            @Option(names = "--data", required = true) Path data,
            @Option(names = "--port", defaultValue = "8080") int port,
            @Option(names = "--process", required = true, description = "The server's process id.") long process,
            @Option(names = "--sockets", defaultValue = "200") int sockets,
            @Option(names = "--each", defaultValue = "10") int each,
            @Option(names = "--changes", defaultValue = "20") int changes,
            @Option(names = "--cycles", defaultValue = "10000") int cycles)
            throws Exception {
        Subscribers subscribers = new Subscribers(port);
        subscribers.open(sockets, each);
        try (Turnover turnover = new Turnover(running(data))) {
            for (int change = 0; change < changes; change++) {
                int number = change;
                System.out.println(Subscribers.told(subscribers.hear(each, () -> turnover.touch(number))));
            }
        }
        subscribers.cycle(cycles);
        System.out.println("heap: " + Load.heap(process));
        for (int round = 1; round <= 3; round++) {
            subscribers.cycle(cycles);
            System.out.println("heap after " + cycles + " more cycles: " + Load.heap(process));
        }
        subscribers.close();
        return 0;
    }

    /** The embedded database that a server keeps on a data folder. */
    private static Database running(Path data) throws java.io.IOException {
        String password = java.nio.file.Files.readString(data.resolve("owner-password")).strip();
        String port = java.nio.file.Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        return Database.parse("postgresql://postgres:" + password + "@127.0.0.1:" + port + "/postgres");
    }
}
