package org.tumen;

import java.util.Map;
import java.util.Objects;
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
        var host = config.host().equals("0.0.0.0") || config.host().equals("::") ? "localhost" : config.host();
        var address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        LOG.info("{}/graphql", address);
        if (config.graphiql()) {
            LOG.info("{}/graphiql", address);
        }
        LOG.info("{}/health/ready", address);
        LOG.info("{}/metrics", address);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            LOG.debug("stopped while starting", stopping);
        }
    }
}
