package org.tumen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tumen.statement.Candidate;
import org.tumen.statement.Comparison;
import org.tumen.statement.Dispute;
import org.tumen.statement.Evidence;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Origins;
import org.tumen.statement.Pick;
import org.tumen.statement.StatementId;
import org.tumen.statement.Value;

/** Who may know whom, and what the sources look like. */
class LayersTest {
    private static final String[] FEATURES = {
        "org.tumen.entity..",
        "org.tumen.statement..",
        "org.tumen.person..",
        "org.tumen.event..",
        "org.tumen.statistic..",
        "org.tumen.claim..",
        "org.tumen.source..",
        "org.tumen.search..",
        "org.tumen.revision..",
        "org.tumen.disagreement..",
        "org.tumen.worklist.."
    };
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MOST_LINES = 300;
    private static final Pattern TYPE =
            Pattern.compile("\\s*(?:(?:public|protected|private|static|final|abstract|sealed)"
                    + "\\s+)*(?:class|enum|interface|record)\\s+[A-Z]\\w*\\b.*");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tumen");

    @Test
    void onlyTheDatabasePackageAndTheRootKnowTheClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.tumen", "org.tumen.db..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.pgclient..", "java.sql..", "javax.sql..")
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching("org.tumen.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void theDatabasePackageKnowsNoneOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("org.tumen.db..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(with(
                        "org.tumen",
                        "org.tumen.graph..",
                        "org.tumen.http..",
                        "org.tumen.importer..",
                        "org.tumen.summary.."))
                .check(MAIN);
    }

    @Test
    void featuresDoNotKnowHttpOrTheRoot() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tumen", "org.tumen.http..", "io.vertx.ext.web..", "io.vertx.core.http..")
                .check(MAIN);
    }

    @Test
    void theGraphKnowsNoFeatureAndNoHttp() {
        noClasses()
                .that()
                .resideInAPackage("org.tumen.graph..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        with("org.tumen", "org.tumen.http..", "org.tumen.importer..", "org.tumen.summary.."))
                .check(MAIN);
    }

    @Test
    void httpKnowsNeitherTheGraphNorAFeatureNorTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("org.tumen.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(with("org.tumen", "org.tumen.db..", "org.tumen.importer..", "org.tumen.summary.."))
                .check(MAIN);
    }

    @Test
    void nobodyButTheRootKnowsTheImporter() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.tumen", "org.tumen.importer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tumen.importer..")
                .check(MAIN);
    }

    @Test
    void theRuleIsPure() {
        for (Class<?> pure : List.of(
                Comparison.class,
                Pick.class,
                Origins.class,
                Dispute.class,
                Candidate.class,
                Evidence.class,
                FuzzyDate.class,
                Value.class,
                StatementId.class)) {
            noClasses()
                    .that()
                    .belongToAnyOf(pure)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.tumen.db..",
                            "org.tumen.graph..",
                            "io.vertx..",
                            "graphql..",
                            "java.sql..",
                            "java.io..",
                            "java.nio.file..",
                            "java.net..",
                            "java.util.concurrent..")
                    .check(MAIN);
        }
    }

    @Test
    void nothingIsCalledByAnEmptyWord() {
        classes()
                .should()
                .haveNameNotMatching(".*(?:Impl|Manager|Service|Utils?|Helper)(?:\\$.*)?")
                .andShould()
                .haveNameNotMatching(".*[.$](?:Abstract|Base[A-Z]).*")
                .check(MAIN);
    }

    @Test
    void filesAreShort() {
        List<String> offenders = new ArrayList<>();
        sources().forEach(file -> {
            int lines = lines(file).size();
            if (lines > MOST_LINES) {
                offenders.add(file + ": " + lines);
            }
        });
        assertEquals(List.of(), offenders);
    }

    @Test
    void everyTypeSaysWhatItIsFor() {
        List<String> silent = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = lines(file);
            for (int line = 0; line < lines.size(); line++) {
                var type = TYPE.matcher(lines.get(line));
                if (type.matches() && !isDescribed(lines, line)) {
                    silent.add(SOURCES.relativize(file) + ":" + (line + 1));
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    /** Whether a comment of Javadoc ends right above, annotations aside. */
    private static boolean isDescribed(List<String> lines, int type) {
        for (int above = type - 1; above >= 0; above--) {
            String line = lines.get(above).strip();
            if (line.isEmpty() || line.endsWith(";") || line.endsWith("}") && !line.startsWith("@")) {
                return false;
            }
            if (line.endsWith("*/")) {
                return true;
            }
        }
        return false;
    }

    private static String[] with(String... more) {
        List<String> packages = new ArrayList<>(List.of(FEATURES));
        packages.addAll(List.of(more));
        return packages.toArray(String[]::new);
    }

    private static List<Path> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
