package org.opora.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.opora.engine.guard.GuardedExpressions;

/**
 * The stock engine with its default settings, history {@code full}, and our models as they lie in the repository. Forms
 * become process variables, all fields of them; delegates only do what the {@link Tape} says.
 */
final class StockEngine {

    private static final String CASE_NUMBER = "caseNumber";
    private static final Path MODELS = Path.of("processes");
    private static final Path FORMS = Path.of("forms");

    private final Tape tape;
    private final AtomicInteger cases = new AtomicInteger();

    StockEngine(Tape tape) {
        this.tape = tape;
    }

    ProcessEngine start(String url, Iterable<String> delegates) throws NoSuchMethodException {
        Map<Object, Object> beans = new HashMap<>();
        delegates.forEach(name ->
                beans.put(name, (JavaDelegate) execution -> tape.next(name).repeat(execution)));
        JuelExpressionManager expressions = new JuelExpressionManager(beans);
        expressions.addFunction("codes", GuardedExpressions.class.getMethod("codes", String.class));
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("stock");
        configuration.setDataSource(pool(url));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        // as the engine's Spring Boot starter does; the plain engine fetches blocks of ids from the database
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setBeans(beans);
        configuration.setExpressionManager(expressions);
        configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
        ProcessEngine engine = configuration.buildProcessEngine();
        bundles().forEach(bundle -> deploy(engine, bundle));
        return withListeners(engine);
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(8);
        return pool;
    }

    /** Adds what the server's form listeners hand to the process, and a number for each new case. */
    private ProcessEngine withListeners(ProcessEngine engine) {
        FormService forms = Around.each(FormService.class, engine.getFormService(), (method, arguments, call) -> {
            if (!method.getName().startsWith("submit")) {
                return call.call();
            }
            VariableMap fields = (VariableMap) arguments[1];
            Object reported = fields.get(CASE_NUMBER);
            tape.nextForm().addTo(fields);
            if (!method.getName().equals("submitStartForm")) {
                return call.call();
            }
            String number = reported == null ? "STOCK-" + cases.incrementAndGet() : reported.toString();
            fields.putValue(CASE_NUMBER, number);
            return engine.getFormService().submitStartForm((String) arguments[0], number, fields);
        });
        return Around.each(
                ProcessEngine.class,
                engine,
                (method, arguments, call) -> method.getName().equals("getFormService") ? forms : call.call());
    }

    private static List<Path> bundles() {
        return files(MODELS).filter(Files::isDirectory).toList();
    }

    private static void deploy(ProcessEngine engine, Path bundle) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name(bundle.toString());
        Path forms = FORMS.resolve(bundle.getFileName());
        Stream.concat(files(bundle), Files.isDirectory(forms) ? files(forms) : Stream.of())
                .filter(file -> !file.toString().endsWith(".yaml"))
                .forEach(file -> deployment.addString(file.getFileName().toString(), text(file)));
        deployment.deploy();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
