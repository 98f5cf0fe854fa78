package org.opora.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decision tables in words, for people who ask why something was proposed. */
public interface TableTexts {

    /**
     * Empty if this version is not there any more.
     *
     * @param table id of the decision
     * @param version of the deployed table
     */
    Optional<TableText> of(String table, int version, Locale language);

    /**
     * @param inputs labels by variable
     * @param outputs labels by name
     * @param rules by id
     */
    record TableText(
            String name, Map<String, String> inputs, Map<String, String> outputs, Map<String, RuleText> rules) {}

    /**
     * A row of the table.
     *
     * @param description what the rule means and where it comes from
     * @param conditions what the rule asks of each input by label, as written in the table; without inputs it does not ask
     */
    record RuleText(String description, Map<String, String> conditions) {}
}
