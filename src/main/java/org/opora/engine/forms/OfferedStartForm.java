package org.opora.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FormReads;

/** A start form as it is shown to its reader: what may be chosen stands in it, read for his organisation. */
record OfferedStartForm(String definition, byte[] plain, FormContexts contexts, FormReads reads)
        implements Command<byte[]> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VALUES_KEY = "valuesKey";

    @Override
    public byte[] execute(CommandContext context) {
        Authentication reader = context.getAuthentication();
        FormSchema form = FormSchema.parse(plain);
        boolean offers = form.allFields().anyMatch(field -> field.valuesKey() != null);
        if (!offers || reader == null || organisation(reader) == null) {
            return plain;
        }
        OpenForm opened = OpenForm.toStart(form.id(), String.valueOf(organisation(reader)));
        Map<String, Object> values = context.runWithoutAuthorization(() -> contexts.values(opened));
        if (!values.isEmpty()) {
            reads.opened(reader.getUserId(), opened.organisation(), form.id(), process());
        }
        return with(values);
    }

    /** The one that will own what is started. */
    private static @Nullable String organisation(Authentication reader) {
        List<String> organisations = reader.getTenantIds();
        return organisations == null || organisations.isEmpty() ? null : organisations.get(0);
    }

    /** The id of a definition is its key, its version and a number. */
    private String process() {
        return definition.replaceFirst(":.*", "");
    }

    private byte[] with(Map<String, Object> values) {
        try {
            JsonNode form = JSON.readTree(plain);
            form.findParents(VALUES_KEY).forEach(field -> offer((ObjectNode) field, values));
            return JSON.writeValueAsBytes(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void offer(ObjectNode field, Map<String, Object> values) {
        Object options = values.getOrDefault(field.get(VALUES_KEY).asText(), List.of());
        field.remove(VALUES_KEY);
        field.set("values", JSON.valueToTree(options));
    }
}
