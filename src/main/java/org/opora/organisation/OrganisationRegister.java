package org.opora.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of organisations. */
@Component
class OrganisationRegister implements Organisations {

    private final JdbcClient jdbc;
    private final CachedStaffDirectory directory;

    OrganisationRegister(JdbcClient jdbc, CachedStaffDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public void open(Organisation organisation) {
        jdbc.sql("insert into organisation.organisation values (:id, :name, :kind, :oktmo)")
                .param("id", organisation.id())
                .param("name", organisation.name())
                .param("kind", organisation.kind().name())
                .param("oktmo", organisation.oktmo())
                .update();
        directory.forget();
    }

    @Override
    public List<Organisation> all() {
        return jdbc.sql("select id, name, kind, oktmo from organisation.organisation order by name")
                .query((rows, index) -> new Organisation(
                        rows.getString("id"),
                        rows.getString("name"),
                        Organisation.Kind.valueOf(rows.getString("kind")),
                        rows.getString("oktmo")))
                .list();
    }
}
