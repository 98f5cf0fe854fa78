package org.opora.engine.forms;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.opora.engine.EngineProperties;
import org.opora.engine.FieldRefused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says which field breaks which rule, in the language of the person who filled the form. */
@Component
class FormMessages {

    private final MessageSource messages;
    private final EngineProperties properties;

    FormMessages(MessageSource messages, EngineProperties properties) {
        this.messages = messages;
        this.properties = properties;
    }

    FormFieldValidationException refusal(List<Breach> breaches) {
        String words = breaches.stream().map(this::words).collect(Collectors.joining(" "));
        return new FormFieldValidationException(breaches.get(0).rule(), words);
    }

    FormFieldValidationException refusal(FormSchema form, FieldRefused refused) {
        String label = form.allFields()
                .filter(field -> field.key().equals(refused.field()) || field.key().endsWith("." + refused.field()))
                .map(FormField::label)
                .findFirst()
                .orElse(refused.field());
        return refusal(List.of(new Breach(refused.field(), label, refused.rule(), refused.arguments())));
    }

    private String words(Breach breach) {
        Locale locale = locale();
        String rule = messages.getMessage(
                "form.rule." + breach.rule(), breach.arguments().toArray(), breach.rule(), locale);
        return messages.getMessage(
                "form.breach", new Object[] {breach.label(), breach.field(), String.valueOf(rule)}, locale);
    }

    private Locale locale() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale asked = context == null ? null : context.getLocale();
        boolean known = asked != null && List.of("ru", "en").contains(asked.getLanguage());
        return known && asked != null ? asked : properties.locale();
    }
}
