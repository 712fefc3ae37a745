package org.tumen;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the record until the program is told to stop. */
@Command(name = "serve", description = "Serve the record over HTTP until SIGTERM or Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1");

    private final Map<String, String> environment;

    @Mixin
    private final Settings settings = new Settings();

    @Spec
    @Nullable
    private CommandSpec spec;

    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        var config = settings.config(environment, err);
        var server = new Server(config);
        var hook = new Thread(server::close, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            tell(config, server.start());
        } catch (RuntimeException failure) {
            forget(hook);
            throw failure;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static void tell(Config config, int port) {
        var host = config.host();
        var reached = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        var address = "http://" + (reached.contains(":") ? "[" + reached + "]" : reached) + ":" + port;
        if (config.explorer()) {
            LOG.info("{}/", address);
        }
        LOG.info("{}/graphql", address);
        if (config.graphiql()) {
            LOG.info("{}/graphiql", address);
        }
        LOG.info("{}/health/ready", address);
        LOG.info("{}/metrics", address);
        if (config.contact() == null && config.token() == null && !LOCAL.contains(host)) {
            LOG.warn("Nobody who is named in the record learns whom to write to; set TUMEN_CONTACT or --contact.");
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            LOG.debug("stopped while starting", stopping);
        }
    }
}
