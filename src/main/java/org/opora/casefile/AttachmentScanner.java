package org.opora.casefile;

import java.io.IOException;
import java.io.InputStream;

/** Looks for viruses in a file before it is taken in. The product brings none: an installation that has one adds a bean. */
public interface AttachmentScanner {

    /**
     * @param content is read by nobody else
     * @return true if the file must not be kept
     * @throws IOException if nobody can tell; the file is not kept then
     */
    boolean isHarmful(InputStream content) throws IOException;
}
