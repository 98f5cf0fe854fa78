package org.opora.organisation;

import java.util.List;

/** The organisations of the region. */
public interface Organisations {

    /** @throws org.springframework.dao.DuplicateKeyException if there is one with this id */
    void open(Organisation organisation);

    /** In the order of their names. */
    List<Organisation> all();
}
