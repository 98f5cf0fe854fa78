package org.opora.careleaver.intake;

import org.opora.engine.FieldRefused;

/** Why a whole file is refused. */
final class Refusal {

    private Refusal() {}

    /** @param rule key of the words below {@code form.rule.careLeaver.file.} */
    static FieldRefused of(String rule, Object... arguments) {
        return new FieldRefused("file", "careLeaver.file." + rule, arguments);
    }
}
