package org.tumen;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.tumen.db.DatabaseUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's door: its commands, and the exit codes 0 done, 1 cannot be done, 2 wrongly asked. */
@Command(
        name = "tumen",
        description = "A cited record of defections from North Korea, served over GraphQL.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    @Spec
    @Nullable
    private CommandSpec spec;

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"tumen " + Objects.requireNonNullElse(version, "in development")};
        }
    }

    /** Runs the command that the arguments name and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commands(System.getenv()).execute(arguments));
    }

    /** The commands, with settings from this environment. */
    static CommandLine commands(Map<String, String> environment) {
        var commands = new CommandLine(new Main())
                .addSubcommand(new ServeCommand(environment))
                .addSubcommand(new CheckCommand(environment))
                .addSubcommand(new ImportCommand(environment))
                .addSubcommand(new RevertCommand(environment))
                .addSubcommand(new ExpungeCommand(environment))
                .addSubcommand(new MigrateCommand(environment));
        return commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::wronglyAsked)
                .setExecutionExceptionHandler((failure, command, result) -> failed(failure, command.getErr()));
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Name a command: serve, check, import, revert, expunge or migrate.");
    }

    private static int wronglyAsked(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        command.getErr()
                .println(
                        wrong.getMessage() + " See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return 2;
    }

    private static int failed(Exception failure, PrintWriter err) {
        if (failure instanceof BadSetting wrong) {
            err.println(wrong.getMessage());
            return 2;
        }
        if (failure instanceof DatabaseUnavailable || failure instanceof CannotStart) {
            err.println(failure.getMessage());
            return 1;
        }
        LoggerFactory.getLogger(Main.class).error("the command failed", failure);
        err.println("Tumen failed through a fault of its own; the reason is in the log above.");
        return 1;
    }
}
