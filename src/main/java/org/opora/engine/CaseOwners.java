package org.opora.engine;

import java.util.Optional;

/** Whose case it is. Implemented by the case file. */
public interface CaseOwners {

    /** Login of the curator of the case; empty until there is one. */
    Optional<String> owner(String caseNumber);
}
