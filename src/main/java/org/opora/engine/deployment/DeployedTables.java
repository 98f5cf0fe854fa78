package org.opora.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.opora.engine.ActingFor;
import org.opora.engine.ModelTexts;
import org.opora.engine.TableTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads decision tables as they were deployed, each version once in a language. */
@Component
class DeployedTables implements TableTexts {

    private final ObjectProvider<RepositoryService> repository;
    private final ActingFor acting;
    private final ModelTexts words;
    private final Map<String, Optional<TableText>> known = new ConcurrentHashMap<>();

    DeployedTables(ObjectProvider<RepositoryService> repository, ActingFor acting, ModelTexts words) {
        this.repository = repository;
        this.acting = acting;
        this.words = words;
    }

    @Override
    public Optional<TableText> of(String table, int version, Locale language) {
        String key = table + "/" + version + "/" + language.getLanguage();
        return known.computeIfAbsent(key, ignored -> acting.unasked(() -> read(table, version, language)));
    }

    private Optional<TableText> read(String table, int version, Locale language) {
        return Optional.ofNullable(repository
                        .getObject()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .decisionDefinitionVersion(version)
                        .singleResult())
                .map(definition -> new TableParts(words, language).of(definition.getName(), table, model(definition)));
    }

    private byte[] model(DecisionDefinition definition) {
        try (InputStream model = repository.getObject().getDecisionModel(definition.getId())) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("table " + definition.getKey() + " cannot be read", e);
        }
    }
}
