package org.opora.casefile;

import java.util.Map;
import org.opora.casefile.Chronology.Line;

/** Hides from the current reader what his role need not know of a signed form. */
public interface EntryMask {

    /** What the reader may be shown of the entry; fields that he may not see are left out. */
    Map<String, Object> shown(Line line);
}
