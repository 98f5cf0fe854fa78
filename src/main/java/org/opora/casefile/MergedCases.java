package org.opora.casefile;

import java.util.List;
import java.util.UUID;
import org.opora.registry.Merges.Merge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose each case was when two families were joined. */
@Component
class MergedCases {

    private final JdbcClient jdbc;
    private final CaseTable cases;

    MergedCases(JdbcClient jdbc, CaseTable cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** The cases of a family, none of which moves before the transaction ends. */
    List<SupportCase> lock(UUID family) {
        jdbc.sql("select number from casefile.support_case where family = :family order by number for update")
                .param("family", family)
                .query(String.class)
                .list();
        return cases.ofFamily(family);
    }

    void keep(UUID merge, List<SupportCase> some) {
        some.forEach(one -> jdbc.sql("insert into casefile.merged_case values (:merge, :number, :family)")
                .param("merge", merge)
                .param("number", one.number())
                .param("family", one.family())
                .update());
    }

    List<String> of(UUID merge) {
        return jdbc.sql("select case_number from casefile.merged_case where merge = :merge order by case_number")
                .param("merge", merge)
                .query(String.class)
                .list();
    }

    /** Cases of the joined family that are still where the merge put them. */
    List<String> back(Merge merge) {
        return jdbc.sql("""
                select m.case_number from casefile.merged_case m
                join casefile.support_case c on c.number = m.case_number
                where m.merge = :merge and m.was_family = :joined and c.family = :kept order by m.case_number
                """)
                .param("merge", merge.id())
                .param("joined", merge.joined())
                .param("kept", merge.kept())
                .query(String.class)
                .list();
    }

    /** Cases of the kept family that came after the merge. */
    List<String> since(Merge merge) {
        return jdbc.sql("""
                select c.number from casefile.support_case c where c.family = :kept and not exists (
                select 1 from casefile.merged_case m where m.merge = :merge and m.case_number = c.number)
                order by c.number
                """)
                .param("merge", merge.id())
                .param("kept", merge.kept())
                .query(String.class)
                .list();
    }
}
