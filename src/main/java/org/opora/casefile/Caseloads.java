package org.opora.casefile;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** How much work curators have, where a family in crisis weighs more than one in after-care. */
public interface Caseloads {

    /** Load by login; nobody is left out. */
    Map<String, BigDecimal> of(Collection<String> curators);

    /** The load one curator can carry. */
    int capacity();
}
