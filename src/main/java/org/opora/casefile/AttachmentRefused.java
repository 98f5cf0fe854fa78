package org.opora.casefile;

import java.util.List;

/** A file that is not taken in. Nothing of it is kept. */
public class AttachmentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient List<Object> arguments;

    public AttachmentRefused(String rule, Object... arguments) {
        super(rule);
        this.rule = rule;
        this.arguments = List.of(arguments);
    }

    /** Code of the broken rule: empty, kind, size, room, damaged, harmful or entry. */
    public String rule() {
        return rule;
    }

    /** What its words speak of: limits, kinds. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
