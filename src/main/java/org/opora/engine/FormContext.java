package org.opora.engine;

import java.util.Map;
import java.util.Set;

/**
 * What a form shows when it is opened: prefilled fields, options for selects ({@code valuesKey}), texts and tables. Read
 * from the case file each time, never from the engine. The same values decide on submission which options are known.
 */
public interface FormContext {

    /** Ids of the forms this context serves. */
    Set<String> forms();

    /** Values by field key, {@code valuesKey} or template name; options as maps with {@code label} and {@code value}. */
    Map<String, Object> values(OpenedForm form);
}
