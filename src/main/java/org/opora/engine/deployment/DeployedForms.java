package org.opora.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.DeploymentResourceNotFoundException;
import org.opora.engine.ActingFor;
import org.opora.engine.FormTexts;
import org.opora.engine.ModelTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads forms out of their deployments. A deployed form never changes, so each is read once in a language. */
@Component
class DeployedForms implements FormTexts {

    private final ObjectProvider<RepositoryService> repository;
    private final ActingFor acting;
    private final ModelTexts words;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Optional<FormText>> known = new ConcurrentHashMap<>();

    DeployedForms(ObjectProvider<RepositoryService> repository, ActingFor acting, ModelTexts words) {
        this.repository = repository;
        this.acting = acting;
        this.words = words;
    }

    @Override
    public Optional<FormText> of(String deployment, String form, Locale language) {
        String key = String.join("/", deployment, form, language.getLanguage());
        return known.computeIfAbsent(key, ignored -> read(deployment, form, language));
    }

    private Optional<FormText> read(String deployment, String form, Locale language) {
        return acting.unasked(() -> {
            try (InputStream stored = repository.getObject().getResourceAsStream(deployment, form + ".form")) {
                JsonNode components = json.readTree(stored).path("components");
                return Optional.of(new FormText(form, new FormParts(words, language).of(components)));
            } catch (DeploymentResourceNotFoundException gone) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("form " + form + " cannot be read", e);
            }
        });
    }
}
