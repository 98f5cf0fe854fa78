-- The owner of a task is the curator of its case, whoever holds it; the list "My families" asks for it (ADR 0017). New tasks
-- get it when they begin, those that are open get it here. Locks and rewrites as many rows as there are open tasks.
update act_ru_task task set owner_ = supported.curator
from act_ru_execution instance
    join casefile.support_case supported on supported.number = instance.business_key_
where instance.id_ = task.proc_inst_id_ and supported.curator is not null and task.owner_ is null;
