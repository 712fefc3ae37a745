package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumen.db.Change;

/** Every SQL statement of the program, on the migrated database. */
class SqlTest {
    private static final Pattern STATEMENT = Pattern.compile("(?s)\\s*(?:select|insert|update|delete|with)\\b.*");
    private static final Pattern BARE = Pattern.compile("\\b(?:from|join|update|into)\\s+(?:\\w+\\s+\\w+\\s*,\\s*)*"
            + "(source|statement|statement_value|citation|claim_link|summary|disagreement|disputed|ranking|rival|derivation"
            + "|comparable|recorded_change|merge|distinction|redirect|hop|wording_about|credit|held_position)\\b");
    private static final Pattern PARAMETER = Pattern.compile("[$](\\d+)");
    private static final Pattern AS_OF = Pattern.compile("Function Scan on \\w+_at\\b");

    private static final Map<String, String> RELATIONS =
            Schema.graph(null, false, "").relations();
    private static final Map<String, String> CONSTANTS = new TreeMap<>();
    private static final Set<String> WRITERS = new HashSet<>();
    /** The temporary tables that some statements gather in. */
    private static final List<String> GATHERINGS = new ArrayList<>();

    @BeforeAll
    static void collect() throws IllegalAccessException {
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.tumen")) {
            if (type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Change.class))
                    || type.getPackageName().equals("org.tumen.importer")
                    || type.getPackageName().equals("org.tumen.summary")
                    || type.getPackageName().equals("org.tumen.expunge")) {
                WRITERS.add(type.getName().replaceFirst("\\$.*", ""));
            }
            for (Field field : type.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == List.class) {
                    field.setAccessible(true);
                    ((List<?>) field.get(null))
                            .stream()
                                    .map(String::valueOf)
                                    .filter(text -> text.startsWith("create temporary table gone")
                                            || text.startsWith("create temporary table left"))
                                    .forEach(text -> GATHERINGS.add(text.replace(" on commit drop", "")));
                }
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    field.setAccessible(true);
                    String text = (String) field.get(null);
                    if (text != null && STATEMENT.matcher(text).matches()) {
                        CONSTANTS.put(type.getName() + "." + field.getName(), text.replace("%1$s", "citation"));
                    }
                }
            }
        }
    }

    @Test
    void everyStatementPreparesAndReadsTheAsOfFunctionsInlined() throws SQLException {
        assertTrue(RELATIONS.size() > 150 && CONSTANTS.size() > 60, RELATIONS.size() + " " + CONSTANTS.size());
        Map<String, String> statements = new TreeMap<>(CONSTANTS);
        statements.putAll(RELATIONS);
        List<String> wrong = new ArrayList<>();
        var database = TestDatabase.fresh();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + database.place() + "?preferQueryMode=simple",
                        database.owner().user(),
                        database.owner().password());
                var asking = connection.createStatement()) {
            asking.setEscapeProcessing(false);
            for (String gathering : GATHERINGS) {
                asking.execute(gathering);
            }
            for (var statement : statements.entrySet()) {
                try (var plan = asking.executeQuery("explain (generic_plan) " + statement.getValue())) {
                    while (plan.next()) {
                        if (AS_OF.matcher(plan.getString(1)).find()) {
                            wrong.add(statement.getKey() + ": "
                                    + plan.getString(1).strip());
                        }
                    }
                } catch (SQLException refused) {
                    wrong.add(statement.getKey() + ": " + refused.getMessage());
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    /** One that is bound and not named is refused as the statement is prepared, which is prepared again with types, each time. */
    @Test
    void everyStatementNamesAllThatIsBound() {
        Map<String, String> statements = new TreeMap<>(CONSTANTS);
        statements.putAll(RELATIONS);
        Map<String, Object> wrong = new TreeMap<>();
        statements.forEach((name, sql) -> {
            var named = PARAMETER
                    .matcher(sql)
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!named.isEmpty() && named.last() != named.size()) {
                wrong.put(name, named);
            }
        });
        assertEquals(Map.of(), wrong);
    }

    @Test
    void onlyWhoWritesReadsAClockedTableBare() {
        List<String> bare = new ArrayList<>();
        RELATIONS.forEach((name, sql) -> bare(bare, name, sql));
        CONSTANTS.forEach((name, sql) -> {
            if (!WRITERS.contains(name.replaceFirst("(?:\\$|\\.[A-Z_]+$).*", ""))) {
                bare(bare, name, sql);
            }
        });
        assertEquals(List.of(), bare);
    }

    private static void bare(List<String> bare, String name, String sql) {
        var found = BARE.matcher(sql);
        while (found.find()) {
            bare.add(name + " reads " + found.group(1) + ": " + found.group());
        }
    }

    @Test
    void theRuleAgainstBareTablesSeesOne() {
        for (String sql : List.of(
                "select 1 from statement s",
                "select 1 from x join source on true",
                "select 1 from entity e, citation c where true")) {
            List<String> bare = new ArrayList<>();
            bare(bare, "", sql);
            assertEquals(1, bare.size(), sql);
        }
        List<String> bare = new ArrayList<>();
        bare(
                bare,
                "",
                "select v.statement, a.slug as source, b from statement_at($1, $2) v join source_at($1, $2) s on true");
        assertEquals(List.of(), bare);
    }
}
