package org.opora.benchmarks;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rows of a page of cards by one statement behind the same door: login and roles are asked, nothing else. */
@RestController
final class CardsByHand {

    static final String PATH = "/api/desk/cards-by-hand";

    static final String STATEMENT = """
            select t.id_, t.name_, t.assignee_, t.due_date_, e.business_key_, c.level, f.surname_enc, f.oktmo,
                head.last_name_enc, head.first_name_enc, head.middle_name_enc, d.period, d.calendar, d.legal_basis,
                d.start_at
            from act_ru_task t
            join act_ru_execution e on e.id_ = t.proc_inst_id_
            join casefile.support_case c on c.number = e.business_key_
            left join registry.family f on f.id = c.family
            left join lateral (
                select n.last_name_enc, n.first_name_enc, n.middle_name_enc
                from registry.family_member m join registry.person n on n.id = m.person
                where m.family = f.id and m.member_until is null and m.role <> 'CHILD'
                order by m.role <> 'SELF', m.role <> 'MOTHER', m.role, n.id limit 1) head on true
            left join calendar.deadline d on d.task = t.id_
            where t.id_ in (:ids) and t.tenant_id_ = 'chita-centre'
            """;

    private final JdbcClient database;

    CardsByHand(JdbcClient database) {
        this.database = database;
    }

    @PostMapping(PATH)
    Map<String, List<Map<String, Object>>> page(@RequestBody Map<String, List<String>> wanted) {
        return Map.of(
                "cards",
                database.sql(STATEMENT)
                        .param("ids", wanted.get("tasks"))
                        .query()
                        .listOfRows());
    }
}
