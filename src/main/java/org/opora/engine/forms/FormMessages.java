package org.opora.engine.forms;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.opora.engine.FieldRefused;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Says which field breaks which rule, in the language of the person who filled the form. */
@Component
class FormMessages {

    private final Words words;

    FormMessages(Words words) {
        this.words = words;
    }

    FormFieldValidationException refusal(List<Breach> breaches) {
        String sentences = breaches.stream().map(this::words).collect(Collectors.joining(" "));
        return new FormFieldValidationException(breaches.get(0).rule(), sentences);
    }

    FormFieldValidationException refusal(FormSchema form, FieldRefused refused) {
        String label = form.allFields()
                .filter(field ->
                        field.key().equals(refused.field()) || field.key().endsWith("." + refused.field()))
                .map(FormField::label)
                .findFirst()
                .orElse(refused.field());
        return refusal(List.of(new Breach(refused.field(), label, refused.rule(), refused.arguments())));
    }

    private String words(Breach breach) {
        String rule =
                words.sentence("form.rule." + breach.rule(), breach.arguments().toArray());
        return words.sentence("form.breach", breach.label(), breach.field(), rule);
    }
}
